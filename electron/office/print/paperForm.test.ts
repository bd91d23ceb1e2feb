import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { choiceField, field, registerField, section } from '#shared/catalogue/buildForm.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import { words } from '#shared/catalogue/words.ts';
import { paperSections } from '#electron/office/print/paperForm.ts';

const WORDS = {
  say: ({ lv }: { lv: string }) => lv,
  yes: 'jā',
  no: 'nē',
  onlyIf: (answer: string) => `ja ${answer}`,
};

const form: Form = {
  sections: [
    section('why', words('Iemesls', 'Reason'), [
      choiceField('a.why', words('Kā dēļ', 'Because of'), [
        ['own', 'Slimība', 'Illness'],
        ['child', 'Bērns', 'Child'],
      ]),
      field('a.child', 'text', words('Bērna vārds', 'Name'), {
        visibleWhen: { field: 'a.why', equals: 'child' },
      }),
      registerField('a.from', 'date', words('No', 'From')),
      field('a.iban', 'iban', words('Konts', 'Account')),
      field('a.more', 'longText', words('Piebildes', 'Remarks'), { required: false }),
      field('a.abroad', 'yesNo', words('Ārzemēs', 'Abroad')),
      field('a.true', 'yesNo', words('Patiesi', 'True'), { mustConfirm: true }),
    ]),
  ],
};

describe('a form on paper', () => {
  it('has room for what is open, and says which questions only some answer', () => {
    expect(paperSections(form, {}, WORDS)[0]?.rows).toEqual([
      {
        kind: 'boxes',
        label: 'Kā dēļ',
        options: [
          { label: 'Slimība', isTicked: false },
          { label: 'Bērns', isTicked: false },
        ],
      },
      { kind: 'line', label: 'Bērna vārds (ja Bērns)', lines: 1 },
      { kind: 'line', label: 'Konts', lines: 1 },
      { kind: 'line', label: 'Piebildes', lines: 3 },
      {
        kind: 'boxes',
        label: 'Ārzemēs',
        options: [
          { label: 'jā', isTicked: false },
          { label: 'nē', isTicked: false },
        ],
      },
      { kind: 'statement', label: 'Patiesi', isTicked: false },
    ]);
  });

  it('has what is known as people read it, and leaves out what an answer has closed', () => {
    const answers = { 'a.why': 'own', 'a.iban': 'LV80BANK0000435195001', 'a.abroad': false, 'a.true': true };
    const rows = paperSections(form, answers, WORDS)[0]?.rows ?? [];
    expect(rows.map(({ label }) => label)).not.toContain('Bērna vārds');
    expect(rows).toContainEqual({ kind: 'answer', label: 'Konts', value: 'LV80 BANK 0000 4351 9500 1' });
    expect(rows).toContainEqual({ kind: 'statement', label: 'Patiesi', isTicked: true });
  });

  it('asks on paper everything that the form of any card asks on the screen', () => {
    for (const card of catalogue.cards) {
      const rows = paperSections(card.form, {}, WORDS).flatMap((part) => part.rows);
      const asked = card.form.sections
        .flatMap(({ fields }) => fields)
        .filter(({ source }) => source === 'client');
      expect(rows.length, card.id).toBe(asked.length);
    }
  });
});
