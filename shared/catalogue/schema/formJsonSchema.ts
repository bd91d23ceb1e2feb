import { answerSchema, furtherChecks } from '#shared/catalogue/schema/answerSchema.ts';
import { rulesOfEntry, rulesOfForm } from '#shared/catalogue/schema/formRules.ts';
import type { Field, Section } from '#shared/catalogue/formTypes.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { CardVersion } from '#shared/domain/request/types.ts';
import type { Json, JsonObject } from '#shared/lib/json.ts';

/** The one keyword that is our own: how the form is shown, and what no validator can know. docs/forms.md describes it. */
export const LAYOUT = 'x-lodzins';
/** Rises when a member of the keyword gets another meaning; new members do not raise it. */
const LAYOUT_VERSION = 1;

/** What of a card the schema of its form is made of. */
export type FormCard = Pick<ServiceCard, 'id' | 'name' | 'form'>;

/** The answers of a card's form in one version, as its institution gets them, in JSON Schema 2020-12. */
export function formJsonSchema(card: FormCard, version: CardVersion): JsonObject {
  const { form, id, name } = card;
  const groups = form.sections.filter(({ repeat }) => repeat);
  const alone = form.sections.filter(({ repeat }) => !repeat).flatMap(({ fields }) => fields);
  const { required, allOf } = rulesOfForm(form);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:lodzins:form:${id}:${formVersion(version)}`,
    title: name.lv,
    type: 'object',
    properties: {
      ...Object.fromEntries(alone.map((field) => [field.id, fieldIn(field)])),
      ...Object.fromEntries(groups.map((group) => [group.id, groupIn(card, group)])),
    },
    required,
    additionalProperties: false,
    ...(allOf.length > 0 && { allOf }),
    [LAYOUT]: {
      layout: LAYOUT_VERSION,
      service: id,
      ...version,
      label: name as JsonObject,
      sections: form.sections.map(({ id: sectionId, title, fields, repeat }) => ({
        id: sectionId,
        label: title as JsonObject,
        ...(repeat ? { group: sectionId } : { fields: fields.map((field) => field.id) }),
      })),
    },
  };
}

/** In addresses and ids: the catalogue's number, and after a point what the centre last changed in the card itself. */
export function formVersion({ catalogueVersion, cardRevision }: CardVersion): string {
  return cardRevision === undefined ? String(catalogueVersion) : `${catalogueVersion}.${cardRevision}`;
}

function groupIn({ form }: FormCard, group: Section): JsonObject {
  const { title, fields, repeat } = group;
  const { required, allOf } = rulesOfEntry(form, group);
  return {
    title: title.lv,
    type: 'array',
    minItems: repeat?.min ?? 0,
    maxItems: repeat?.max ?? 1,
    items: {
      title: repeat?.entry.lv ?? title.lv,
      type: 'object',
      properties: Object.fromEntries(fields.map((field) => [field.id, fieldIn(field)])),
      required,
      additionalProperties: false,
      ...(allOf.length > 0 && { allOf }),
    },
    [LAYOUT]: {
      label: title as JsonObject,
      entry: (repeat?.entry ?? title) as JsonObject,
      add: (repeat?.add ?? title) as JsonObject,
      fields: fields.map(({ id }) => id),
    },
  };
}

function fieldIn(field: Field): JsonObject {
  const { id: _id, required, ...layout } = field;
  const checks = furtherChecks(field);
  const shown: Record<string, unknown> = {
    ...layout,
    ...(typeof required === 'object' && { requiredWhen: [required.when].flat() }),
    ...(checks.length > 0 && { checks }),
  };
  return {
    title: field.label.lv,
    ...(field.hint && { description: field.hint.lv }),
    ...answerSchema(field),
    ...(field.source !== 'client' && { readOnly: true }),
    // Of optional members those that are absent are left out, as JSON does.
    [LAYOUT]: Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined)) as Record<
      string,
      Json
    >,
  };
}
