import { describe, expect, it } from 'vitest';
import { choiceField, field, registerField, section } from '#shared/catalogue/buildForm.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import { words } from '#shared/catalogue/words.ts';
import { gapsOf } from './gaps.ts';

const TODAY = '2026-11-16';
const label = words('Lauks', 'Field');
const form: Form = {
  sections: [
    section('one', label, [
      choiceField('a.reason', label, [
        ['own', 'Paša', 'Own'],
        ['child', 'Bērna', 'Child'],
      ]),
      field('a.child', 'text', label, { visibleWhen: { field: 'a.reason', equals: 'child' } }),
      registerField('a.from', 'date', label),
      field('a.iban', 'iban', label),
      field('a.phone', 'phone', label, { required: false }),
    ]),
  ],
};

describe('gaps of a form', () => {
  it('come in the order of the form, missing and wrong alike', () => {
    const answers = { 'a.phone': '+371 2612 345' };
    expect(gapsOf(form, answers, TODAY)).toEqual([
      { fieldId: 'a.reason', kind: 'missing' },
      { fieldId: 'a.iban', kind: 'missing' },
      { fieldId: 'a.phone', kind: 'wrong' },
    ]);
  });

  it('hold what becomes visible by an answer', () => {
    const answers = { 'a.reason': 'child', 'a.iban': 'LV80BANK0000435195001' };
    expect(gapsOf(form, answers, TODAY)).toEqual([{ fieldId: 'a.child', kind: 'missing' }]);
  });

  it('a warning is not one', () => {
    const answers = { 'a.reason': 'own', 'a.iban': 'LV80BANK0000435195001', 'a.phone': '12345678' };
    expect(gapsOf(form, answers, TODAY)).toEqual([]);
  });
});
