import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import { answerSections } from './answerSections.ts';

const label = (lv: string) => ({ lv, en: lv });
const FORM: Form = {
  sections: [
    {
      id: 'child',
      title: label('Bērns'),
      fields: [
        {
          id: 'child.code',
          label: label('Bērna kods'),
          kind: 'personalCode',
          required: true,
          source: 'client',
          subject: 'child',
          width: 3,
        },
        {
          id: 'child.note',
          label: label('Piezīme'),
          kind: 'text',
          required: false,
          source: 'client',
          subject: 'client',
          width: 3,
        },
        {
          id: 'child.here',
          label: label('Dzīvo šeit'),
          kind: 'yesNo',
          required: false,
          source: 'client',
          subject: 'client',
          width: 6,
        },
      ],
    },
  ],
};
const words = {
  say: (text: { lv: string }) => text.lv,
  yes: 'jā',
  no: 'nē',
  formerly: 'Agrāk',
  labelElsewhere: () => undefined,
};

describe('answers of a request, read-only', () => {
  it('are in the order and words of the form, without what was left empty', () => {
    const [section] = answerSections(FORM, { 'child.here': false, 'child.note': '' }, words);
    expect(section?.rows).toMatchObject([{ label: 'Dzīvo šeit', value: 'nē', isYes: false }]);
  });

  it('hide personal codes', () => {
    const [section] = answerSections(FORM, { 'child.code': '01011800001' }, words);
    expect(section?.rows[0]).toMatchObject({ isHidden: true });
  });

  it('are not lost when the form has changed since', () => {
    const sections = answerSections(FORM, { 'child.school': 'Rīgas' }, words);
    expect(sections).toMatchObject([{ title: 'Agrāk', rows: [{ label: 'child.school', value: 'Rīgas' }] }]);
    expect(answerSections(undefined, { 'child.school': 'Rīgas' }, words)).toHaveLength(1);
  });

  it('hide health data of every card', () => {
    const restricted = catalogue.cards.flatMap(({ form }) =>
      form.sections.flatMap(({ fields }) =>
        fields.filter((field) => field.restricted && !field.visibleWhen).map((field) => ({ form, field })),
      ),
    );
    expect(restricted.length).toBeGreaterThan(0);
    for (const { form, field } of restricted) {
      const rows = answerSections(form, { [field.id]: field.choices?.[0]?.value ?? '1' }, words).flatMap(
        (s) => s.rows,
      );
      expect(rows.find(({ fieldId }) => fieldId === field.id)?.isHidden).toBe(true);
    }
  });
});
