import { z } from 'zod';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';
import { PAPER_IDS } from '#shared/papers/paperIds.ts';

/** Longer sentences are not read at a counter, and push the rest to a second page. */
export const SENTENCE_LENGTH = 600;

const name = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);
/** A place is written into a sentence as `{name}`, by Latvian hands. */
const place = z.string().regex(/^[\p{Ll}][\p{L}]{0,39}$/u);
const sentence = z.string().max(SENTENCE_LENGTH);

export const textsSchema = z.record(name, z.partialRecord(z.enum(CLIENT_LANGUAGES), sentence));
/** By the name of the text, in each language of the paper. */
export type PaperTexts = z.infer<typeof textsSchema>;

/** How a line looks; the sizes are the renderer's. */
const look = z.enum([
  'plain',
  'bold',
  'quiet',
  'promise',
  'large',
  'largeBold',
  'apart',
  'letter',
  'address',
  'signed',
]);
export type Look = z.infer<typeof look>;

const shownWhen = { when: name.optional() };
const line = z.union([
  z.strictObject({ text: name, look, ...shownWhen }),
  z.strictObject({ value: place, look, ...shownWhen }),
  z.strictObject({ list: place, box: z.enum(['empty', 'ticked', 'none']), look, ...shownWhen }),
]);
export type Line = z.infer<typeof line>;

const row = z.strictObject({ label: name, lines: z.array(line).min(1) });
export type FactRow = z.infer<typeof row>;

const plainBlock = z.discriminatedUnion('block', [
  /** The centre, and of a repeat that it is a copy. */
  z.strictObject({ block: z.literal('head') }),
  z.strictObject({ block: z.literal('title'), of: line }),
  z.strictObject({ block: z.literal('section'), text: name, ...shownWhen }),
  z.strictObject({ block: z.literal('rule'), gap: z.int().min(0).max(30), isAccent: z.boolean() }),
  z.strictObject({ block: z.literal('lines'), lines: z.array(line).min(1) }),
  /** Label and value; a row of which nothing is known is left out. */
  z.strictObject({ block: z.literal('facts'), rows: z.array(row).min(1), ...shownWhen }),
  /** The register number, the secret and the QR code, with `between` under the number. */
  z.strictObject({ block: z.literal('number'), between: z.array(line) }),
  /** A part for each of what was done, or a sentence where there is nothing. */
  z.strictObject({ block: z.literal('deeds'), title: place, rows: z.array(row).min(1), none: name }),
  /** The questions of the service, filled in as far as they are known. */
  z.strictObject({ block: z.literal('questions') }),
  /** Room to write one value by hand. */
  z.strictObject({ block: z.literal('byHand'), label: name, ...shownWhen }),
  /** Lines to sign on, side by side. */
  z.strictObject({ block: z.literal('signatures'), texts: z.array(name).min(1).max(2), ...shownWhen }),
]);
const together = z.strictObject({ block: z.literal('together'), blocks: z.array(plainBlock).min(1) });
const block = z.discriminatedUnion('block', [...plainBlock.options, together]);
export type Block = z.infer<typeof block>;

/** A form of paper: what stands on it, in which order and in which words. A released version never changes. */
export const paperTemplateSchema = z.strictObject({
  id: z.enum(PAPER_IDS),
  /** As it stands at the foot of the paper. */
  code: z.string().regex(/^[A-Z]{1,2}$/),
  version: z.int().min(1),
  validFrom: z.iso.date(),
  page: z.enum(['a5', 'a4', 'letter']),
  blocks: z.array(block).min(1),
  texts: textsSchema,
});
export type PaperTemplate = z.infer<typeof paperTemplateSchema>;
