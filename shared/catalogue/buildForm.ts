import type {
  Choice,
  Computation,
  Condition,
  Field,
  FieldKind,
  Repeat,
  Section,
} from '#shared/catalogue/formTypes.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import { words } from '#shared/catalogue/words.ts';

type FieldOptions = Partial<Omit<Field, 'id' | 'label' | 'kind'>>;

/** A field of half a row that the client must answer, unless `options` say otherwise. */
export function field(id: string, kind: FieldKind, label: LocalText, options: FieldOptions = {}): Field {
  return { id, label, kind, required: true, source: 'client', subject: 'client', width: 3, ...options };
}

export function choiceField(
  id: string,
  label: LocalText,
  choices: readonly (readonly [value: string, lv: string, en: string])[],
  options: FieldOptions = {},
): Field {
  const list: Choice[] = choices.map(([value, lv, en]) => ({ value, label: words(lv, en) }));
  return field(id, 'choice', label, { choices: list, ...options });
}

/** A fact the institution finds out itself; shown, never typed (INT-05). */
export function registerField(
  id: string,
  kind: FieldKind,
  label: LocalText,
  options: FieldOptions = {},
): Field {
  return field(id, kind, label, { required: false, source: 'register', ...options });
}

/** What the form works out itself; shown, never typed. */
export function computedField(
  id: string,
  kind: 'number' | 'money',
  label: LocalText,
  computation: Computation,
  options: FieldOptions = {},
): Field {
  return field(id, kind, label, { required: false, source: 'computed', computation, ...options });
}

/** Questions that are put once for each of several; unless told otherwise there may be none. */
export function group(
  id: string,
  title: LocalText,
  fields: readonly Field[],
  repeat: Pick<Repeat, 'entry' | 'add'> & Partial<Repeat>,
): Section {
  return { ...section(id, title, fields), repeat: { min: 0, max: 20, ...repeat } };
}

export function section(id: string, title: LocalText, fields: readonly Field[]): Section {
  return { id, title, fields: [...fields] };
}

/** Name and code of a person, in one row; `whose` is a genitive, so that each label also stands alone. */
export function personFields(
  prefix: string,
  subject: Field['subject'],
  whose: LocalText,
  visibleWhen?: Condition,
): Field[] {
  const options: FieldOptions = { subject, width: 2, ...(visibleWhen && { visibleWhen }) };
  return [
    field(`${prefix}.givenNames`, 'text', words(`${whose.lv} vārds`, `${whose.en} given names`), options),
    field(`${prefix}.surname`, 'text', words(`${whose.lv} uzvārds`, `${whose.en} surname`), options),
    field(
      `${prefix}.personalCode`,
      'personalCode',
      words(`${whose.lv} personas kods`, `${whose.en} personal code`),
      options,
    ),
  ];
}

export const CHILDS = words('Bērna', "Child's");

/** Everybody whom a matter is about, one at least; the code of each is checked. */
export function childrenGroup(): Section {
  return group('child', words('Bērni', 'Children'), personFields('child', 'child', CHILDS), {
    entry: words('Bērns', 'Child'),
    add: words('Vēl viens bērns', 'Another child'),
    min: 1,
  });
}

/** Address in words; registers know the declared one, so this is only for another. */
export function addressFields(prefix: string, street: LocalText, options: FieldOptions = {}): Field[] {
  return [
    field(`${prefix}.street`, 'text', street, { ...options, width: 6 }),
    field(`${prefix}.place`, 'text', words('Pilsēta vai pagasts', 'City or parish'), {
      ...options,
      width: 2,
    }),
    field(`${prefix}.municipality`, 'text', words('Novads', 'Municipality'), {
      ...options,
      required: false,
      width: 2,
    }),
    field(`${prefix}.postcode`, 'postcode', words('Pasta indekss', 'Postcode'), { ...options, width: 2 }),
  ];
}

/** First and last day of `what`, a noun that stands before both. */
export function periodFields(prefix: string, what: LocalText, options: FieldOptions = {}): Field[] {
  return [
    field(`${prefix}.from`, 'date', words(`${what.lv} no`, `${what.en} from`), options),
    field(`${prefix}.to`, 'date', words(`${what.lv} līdz`, `${what.en} to`), {
      ...options,
      notBefore: `${prefix}.from`,
    }),
  ];
}
