import { describe, expect, it } from 'vitest';
import { formUse, isMostlyEmpty, type FiledForm } from '#shared/catalogue/formUse.ts';
import type { Field, Form } from '#shared/catalogue/formTypes.ts';

const field = (id: string, facts: Partial<Field> = {}): Field => ({
  id,
  label: { lv: id, en: id },
  kind: 'text',
  required: false,
  source: 'client',
  subject: 'client',
  width: 3,
  ...facts,
});
const title = { lv: 'A', en: 'A' };
const FORM: Form = {
  sections: [
    {
      id: 'own',
      title,
      fields: [
        field('work.place'),
        field('work.phone'),
        field('work.known', { source: 'register' }),
        field('work.agrees', { kind: 'yesNo' }),
        field('work.end', { visibleWhen: { field: 'work.place', equals: 'nowhere' } }),
      ],
    },
    {
      id: 'children',
      title,
      fields: [field('child.name'), field('child.school')],
      repeat: { entry: title, add: title, min: 0, max: 5 },
    },
  ],
};
const filed = (answers: FiledForm['answers'], ...corrected: string[][]): FiledForm => ({
  form: FORM,
  answers,
  corrected,
});
const times = (count: number, form: FiledForm): FiledForm[] => Array.from({ length: count }, () => form);
const WHOLE = { 'work.place': 'Rīga', 'work.phone': '1' };

describe('which questions of a form are empty or corrected (INT-06)', () => {
  it('counts questions that were put and left empty; ticks, registers and hidden ones are none', () => {
    const forms = [...times(4, filed(WHOLE)), ...times(6, filed({ 'work.place': 'Rīga' }))];
    expect(formUse(forms)).toEqual([{ fieldId: 'work.phone', asked: 10, empty: 6, corrected: 0 }]);
  });

  it('puts those first that are corrected, once for each correction', () => {
    const twice = filed(WHOLE, ['work.place', 'work.place'], ['work.place']);
    const forms = [...times(3, twice), ...times(9, filed({ 'work.place': 'Rīga' }))];
    expect(formUse(forms)).toEqual([
      { fieldId: 'work.place', asked: 12, empty: 0, corrected: 6 },
      { fieldId: 'work.phone', asked: 12, empty: 9, corrected: 0 },
    ]);
  });

  it('counts a group’s question over all its entries', () => {
    const two = { ...WHOLE, 'child.name~1': 'A', 'child.school~1': '', 'child.name~2': 'B' };
    const forms = times(10, filed(two, ['child.name~1', 'child.name~2']));
    expect(formUse(forms)).toEqual([
      { fieldId: 'child.name', asked: 20, empty: 0, corrected: 10 },
      { fieldId: 'child.school', asked: 20, empty: 20, corrected: 0 },
    ]);
  });

  it('says nothing of few forms, few times, or forms whose answers were erased', () => {
    expect(formUse(times(9, filed({ 'work.place': 'Rīga' })))).toEqual([]);
    expect(formUse([...times(9, filed({ 'work.place': 'Rīga' })), filed({})])).toEqual([]);
    expect(formUse([...times(6, filed(WHOLE)), ...times(4, filed(WHOLE, ['work.place']))])).toEqual([]);
  });

  it('empty is what most leave empty', () => {
    expect(isMostlyEmpty({ fieldId: 'x', asked: 10, empty: 5, corrected: 0 })).toBe(false);
    expect(isMostlyEmpty({ fieldId: 'x', asked: 10, empty: 6, corrected: 0 })).toBe(true);
  });
});
