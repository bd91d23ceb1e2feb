import type { Condition, Field, Form, Section } from '#shared/catalogue/formTypes.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/**
 * When something holds, as schemas of the objects that say so: the whole form, and one entry of the group it is about. All of
 * them have to be met; with none of them it always holds.
 */
export type Conditions = { readonly form: readonly JsonObject[]; readonly entry: readonly JsonObject[] };

/** A question that is not asked is not met as a condition either, so the conditions of those before it count, too. */
export function whenShown(form: Form, section: Section, field: Field): Conditions {
  const condition = field.visibleWhen;
  if (!condition) return NONE;
  const [place, asked] = placeOf(form, condition.field);
  const before = place && asked ? whenShown(form, place, asked) : NONE;
  return both(before, met(section, condition));
}

/** One for each condition that makes the answer necessary; none: it never is. */
export function whenRequired(section: Section, { required, source }: Field): readonly Conditions[] {
  if (source !== 'client' || required === false) return [];
  return required === true ? [NONE] : [required.when].flat().map((condition) => met(section, condition));
}

export function both(one: Conditions, other: Conditions): Conditions {
  return { form: unique([...one.form, ...other.form]), entry: unique([...one.entry, ...other.entry]) };
}

const NONE: Conditions = { form: [], entry: [] };

/** A yes-or-no question without an answer counts as no. */
function met(section: Section, { field, equals }: Condition): Conditions {
  const answered = { properties: { [field]: { const: equals } } };
  const schema = equals === false ? answered : { ...answered, required: [field] };
  const isInEntry = section.repeat !== undefined && section.fields.some(({ id }) => id === field);
  return isInEntry ? { form: [], entry: [schema] } : { form: [schema], entry: [] };
}

function placeOf({ sections }: Form, id: string): readonly [Section | undefined, Field | undefined] {
  const section = sections.find(({ fields }) => fields.some((field) => field.id === id));
  return [section, section?.fields.find((field) => field.id === id)];
}

function unique(schemas: readonly JsonObject[]): JsonObject[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
}
