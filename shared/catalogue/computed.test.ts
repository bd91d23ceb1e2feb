import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computedField, field, group, section } from '#shared/catalogue/buildForm.ts';
import { withComputed } from '#shared/catalogue/computed.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import { validateForm } from '#shared/catalogue/validateForm.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { words } from '#shared/catalogue/words.ts';

const LABEL = words('Lauks', 'Field');
const form: Form = {
  sections: [
    section('own', LABEL, [field('own.income', 'money', LABEL)]),
    group('member', LABEL, [field('member.income', 'money', LABEL, { subject: 'other' })], {
      entry: LABEL,
      add: LABEL,
      max: 30,
    }),
    section('all', LABEL, [
      computedField('all.size', 'number', LABEL, { kind: 'count', group: 'member', plus: 1 }),
      computedField('all.income', 'money', LABEL, { kind: 'sum', of: ['own.income', 'member.income'] }),
      computedField('all.each', 'money', LABEL, { kind: 'share', of: 'all.income', among: 'all.size' }),
      field('all.more', 'yesNo', LABEL, { required: false }),
      computedField(
        'all.hidden',
        'money',
        LABEL,
        { kind: 'sum', of: ['own.income'] },
        { visibleWhen: { field: 'all.more', equals: true } },
      ),
    ]),
  ],
};

describe('what a form works out itself', () => {
  it('is the number of entries, the sum, and the share of each, as amounts are typed', () => {
    expect(worked({ 'own.income': '1 000,10 €', 'member.income~1': '0.20', 'member.income~2': '' })).toEqual({
      'all.size': '3',
      'all.income': '1000.30',
      'all.each': '333.43',
    });
  });

  it('is left out while an answer is wrong or none is given, and never taken from what was typed', () => {
    expect(worked({ 'own.income': 'daudz', 'member.income~1': '5', 'all.income': '99' })).toEqual({
      'all.size': '2',
    });
    expect(worked({ 'all.each': '1' })).toEqual({ 'all.size': '1' });
  });

  it('is stored with the request, and only where the form shows it', () => {
    const { stored, missing } = validateForm(form, { 'own.income': '500', 'all.hidden': '7' }, '2026-03-02');
    expect(missing).toEqual([]);
    expect(stored).toEqual({
      'own.income': '500.00',
      'all.size': '1',
      'all.income': '500.00',
      'all.each': '500.00',
    });
    expect(worked({ 'own.income': '2', 'all.more': true })['all.hidden']).toBe('2.00');
  });

  it('adds up to the cent, however many amounts there are', () => {
    const cents = fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const answers = Object.fromEntries(
          amounts.map((amount, index) => [`member.income~${index + 1}`, euro(amount)]),
        );
        const sum = amounts.reduce((all, amount) => all + amount, 0);
        expect(worked(answers)['all.income']).toBe(euro(sum));
        expect(worked(answers)['all.each']).toBe(euro(Math.floor(sum / (amounts.length + 1))));
      }),
    );
  });
});

function worked(answers: Answers): Answers {
  const all = Object.entries(withComputed(form, answers));
  return Object.fromEntries(all.filter(([id]) => id.startsWith('all.') && id !== 'all.more'));
}

function euro(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
