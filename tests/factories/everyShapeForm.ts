import {
  choiceField,
  computedField,
  field,
  group,
  periodFields,
  registerField,
  section,
} from '#shared/catalogue/buildForm.ts';
import { FIELD_KINDS, type Form } from '#shared/catalogue/formTypes.ts';
import { words } from '#shared/catalogue/words.ts';

const LABEL = words('Lauks', 'Field');
const ENTRY = { entry: words('Ieraksts', 'Entry'), add: words('Vēl viens', 'Another') };
const IS_OWN = { field: 'a.who', equals: 'own' };
const NOT_HIDDEN = { field: 'a.hidden', equals: false };

/** Every kind of field and every way in which one part of a form can depend on another, also those that no card has yet. */
export const everyShapeForm: Form = {
  sections: [
    section('first', LABEL, [
      choiceField('a.who', LABEL, [
        ['own', 'Pats', 'Self'],
        ['other', 'Cits', 'Other'],
      ]),
      field('a.hidden', 'yesNo', LABEL, { visibleWhen: IS_OWN, required: false }),
      field('a.behindNo', 'text', LABEL, { visibleWhen: NOT_HIDDEN }),
      field('a.either', 'text', LABEL, {
        required: { when: [NOT_HIDDEN, { field: 'a.who', equals: 'other' }] },
      }),
      field('a.confirmed', 'yesNo', LABEL, { mustConfirm: true, required: { when: IS_OWN } }),
      field('a.mayConfirm', 'yesNo', LABEL, { mustConfirm: true, required: false }),
      registerField('a.known', 'text', LABEL),
      ...periodFields('a.period', LABEL, { required: false }),
      field('a.past', 'date', LABEL, { isPast: true, required: false }),
    ]),
    section(
      'kinds',
      LABEL,
      FIELD_KINDS.filter((kind) => kind !== 'choice').map((kind) =>
        field(`kind.${kind}`, kind, LABEL, { required: false }),
      ),
    ),
    group(
      'always',
      LABEL,
      [
        field('always.amount', 'money', LABEL),
        field('always.isOdd', 'yesNo', LABEL, { required: false }),
        field('always.isSure', 'yesNo', LABEL, { required: false }),
        field('always.why', 'text', LABEL, { visibleWhen: { field: 'always.isOdd', equals: true } }),
        field('always.whyNot', 'text', LABEL, {
          visibleWhen: { field: 'always.isOdd', equals: false },
          required: { when: [IS_OWN, { field: 'always.isSure', equals: true }] },
        }),
        field('always.outside', 'text', LABEL, { visibleWhen: IS_OWN }),
        field('always.isDeep', 'yesNo', LABEL, { visibleWhen: IS_OWN, required: false }),
        field('always.deep', 'text', LABEL, { visibleWhen: { field: 'always.isDeep', equals: false } }),
      ],
      { ...ENTRY, min: 1, max: 3 },
    ),
    group(
      'sometimes',
      LABEL,
      [
        field('sometimes.what', 'text', LABEL, { visibleWhen: IS_OWN }),
        field('sometimes.more', 'text', LABEL, { visibleWhen: IS_OWN, required: false }),
      ],
      { ...ENTRY, min: 1, max: 3 },
    ),
    group(
      'either',
      LABEL,
      [
        field('either.one', 'text', LABEL, { visibleWhen: IS_OWN }),
        field('either.other', 'text', LABEL, { visibleWhen: { field: 'a.hidden', equals: true } }),
      ],
      { ...ENTRY, max: 2 },
    ),
    section('sums', LABEL, [
      computedField('sums.all', 'money', LABEL, { kind: 'sum', of: ['always.amount'] }),
      computedField('sums.entries', 'number', LABEL, { kind: 'count', group: 'always', plus: 1 }),
      computedField('sums.each', 'number', LABEL, { kind: 'share', of: 'sums.all', among: 'sums.entries' }),
    ]),
  ],
};
