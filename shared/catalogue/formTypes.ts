import { z } from 'zod';
import { filled, localTextSchema, slug } from '#shared/catalogue/localText.ts';

export const fieldId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/)
  .max(80);

export const FIELD_KINDS = [
  'text',
  'longText',
  'choice',
  'yesNo',
  'date',
  'iban',
  'phone',
  'email',
  'personalCode',
  'regNumber',
  'postcode',
  'number',
  'money',
  'cadastre',
] as const;

/** Met when the other field's answer is this one; a yes-or-no question without an answer counts as no. */
export const conditionSchema = z.strictObject({ field: fieldId, equals: z.union([z.string(), z.boolean()]) });

/** What a form works out itself from earlier answers; amounts to the cent, rounded down. */
export const computationSchema = z.discriminatedUnion('kind', [
  /** Of a group's question the answers of all entries; what is left empty counts as nothing. */
  z.strictObject({ kind: z.literal('sum'), of: z.array(fieldId).min(1) }),
  /** Entries of the group with this id, and so many more. */
  z.strictObject({ kind: z.literal('count'), group: slug, plus: z.int().min(0) }),
  z.strictObject({ kind: z.literal('share'), of: fieldId, among: fieldId }),
]);

export const choiceSchema = z.strictObject({ value: filled.max(40), label: localTextSchema });

export const fieldSchema = z.strictObject({
  id: fieldId,
  label: localTextSchema,
  hint: localTextSchema.optional(),
  kind: z.enum(FIELD_KINDS),
  choices: z.array(choiceSchema).min(2).optional(),
  required: z.union([
    z.boolean(),
    z.strictObject({ when: z.union([conditionSchema, z.array(conditionSchema).min(1)]) }),
  ]),
  /** `register`: the institution finds it out itself, so nobody types it (INT-05). `computed`: the form does. */
  source: z.enum(['client', 'register', 'computed']),
  computation: computationSchema.optional(),
  /** Whose personal data it is; each subject's can be erased alone. */
  subject: z.enum(['client', 'child', 'other']),
  /** Tracks of the six that a row of the form has. */
  width: z.union([z.literal(2), z.literal(3), z.literal(6)]),
  visibleWhen: conditionSchema.optional(),
  /** Day of an earlier field that this one is not before. */
  notBefore: fieldId.optional(),
  /** A day that has been: today at the latest. */
  isPast: z.boolean().optional(),
  /** A statement of the client: only yes will do. */
  mustConfirm: z.boolean().optional(),
  /** Fact of the client's record that fills the field beforehand. */
  prefill: z.enum(['phone', 'email']).optional(),
  /** Health data: shown only to those who handle the request. */
  restricted: z.boolean().optional(),
});

/** A group: its questions are put once for each child, member or parcel. */
export const repeatSchema = z.strictObject({
  /** One of them: the title over its questions. */
  entry: localTextSchema,
  /** Words of the button that adds one. */
  add: localTextSchema,
  min: z.union([z.literal(0), z.literal(1)]),
  max: z.int().min(2).max(30),
});

export const sectionSchema = z.strictObject({
  id: slug,
  title: localTextSchema,
  fields: z.array(fieldSchema).min(1),
  repeat: repeatSchema.optional(),
});
export const formSchema = z.strictObject({ sections: z.array(sectionSchema) });

/** Shared parts of forms (CAT-22); the client's own P block comes from the client's record. */
export const BLOCK_CODES = ['P', 'R', 'C', 'A', 'B', 'D', 'O', 'K', 'T', 'F'] as const;
export const formBlockSchema = z.strictObject({ code: z.enum(BLOCK_CODES), section: sectionSchema });

export type FieldKind = (typeof FIELD_KINDS)[number];
export type Condition = z.infer<typeof conditionSchema>;
export type Choice = z.infer<typeof choiceSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Form = z.infer<typeof formSchema>;
export type Computation = z.infer<typeof computationSchema>;
export type Repeat = z.infer<typeof repeatSchema>;
export type BlockCode = (typeof BLOCK_CODES)[number];
export type FormBlock = z.infer<typeof formBlockSchema>;

/** A question as it is put. In a group its id ends with the number of the entry: `child.surname~2`. */
export type AskedField = Field & {
  /** `client`, or under which name this other person's data are kept apart. */
  readonly role: string;
};
export type AskedSection = Pick<Section, 'id' | 'title'> & {
  readonly fields: readonly AskedField[];
  /** Null outside groups. */
  readonly entry: { readonly groupId: string; readonly number: number } | null;
};
/** A form with as many sections for each group as there are entries in the answers. */
export type AskedForm = { readonly sections: readonly AskedSection[] };
