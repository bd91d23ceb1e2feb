import { z } from 'zod';
import { action, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, done, id, language, none, text } from '#shared/api/fields.ts';
import { localTextSchema } from '#shared/catalogue/localText.ts';
import { termLengthSchema } from '#shared/catalogue/types.ts';

/** What the client reads and confirms; labels come from the card's form. */
const shownFields = z.array(z.strictObject({ label: text(120), value: text(4000) })).max(80);

/** What exactly the client reads: what they confirm or sign counts for this alone. */
const shownAbout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delegation'), delegationId: id }),
  /** A registered request in this version of its form. */
  z.strictObject({ kind: z.literal('request'), requestId: id, version: z.int().min(1) }),
]);

export const CLIENT_SCREENS = ['idle', 'data', 'sign', 'rating', 'thanks'] as const;

export const screenProcedures = {
  'clientScreen.state': query({
    allow: ['clientScreen', ...COUNTER_STAFF],
    summary: 'What the second screen of this counter shows.',
    input: none,
    output: z.object({
      screen: z.enum(CLIENT_SCREENS),
      language,
      centreName: z.string(),
      hours: z.string().nullable(),
      title: z.string().nullable(),
      fields: z.array(z.object({ label: z.string(), value: z.string() })),
      about: shownAbout.nullable(),
      isConfirmed: z.boolean(),
      /** SVG path data once signed. */
      signature: z.string().nullable(),
      /** When the rating closes by itself. */
      until: at.nullable(),
      /** Made for this showing of the rating; a repeat is one rating. */
      ratingId: z.uuidv4().nullable(),
      /** Beside the rating: the terms that this client was promised (SLT-03). */
      promises: z.array(
        z.object({ service: localTextSchema, dueDate: z.string(), length: termLengthSchema }),
      ),
    }),
  }),
  'clientScreen.show': action({
    allow: COUNTER_STAFF,
    summary: 'Shows data to confirm, or asks for a signature, on the second screen of this counter.',
    input: z.strictObject({
      screen: z.enum(['idle', 'data', 'sign']),
      language,
      title: text(200).nullable(),
      fields: shownFields,
      about: shownAbout.nullable().default(null),
    }),
    output: done,
  }),
  'clientScreen.confirm': action({
    allow: ['clientScreen'],
    summary: 'The client confirms what is shown.',
    input: none,
    output: done,
  }),
  'clientScreen.sign': action({
    allow: ['clientScreen'],
    summary: "The client's signature as SVG path data; an empty one is refused.",
    input: z.strictObject({ signature: z.string().min(10).max(60_000) }),
    output: done,
  }),
  'clientScreen.setLanguage': action({
    allow: ['clientScreen'],
    summary: 'The client chooses the language.',
    input: z.strictObject({ language }),
    output: done,
  }),
  'rating.give': action({
    allow: ['clientScreen'],
    summary: 'An anonymous rating (SUR-01, SUR-03). It leaves no trace in the journal.',
    input: z.strictObject({
      ratingId: z.uuidv4(),
      service: z.int().min(1).max(5),
      manner: z.int().min(1).max(5).nullable(),
      tags: z.array(z.string().max(40)).max(8),
    }),
    output: done,
  }),
  'rating.skip': action({
    allow: ['clientScreen', ...COUNTER_STAFF],
    summary: 'No rating.',
    input: none,
    output: done,
  }),
  'rating.summary': query({
    allow: ['manager'],
    summary: 'Ratings by released period; a period holds at least five.',
    input: none,
    output: z.object({
      periods: z.array(
        z.object({
          id,
          from: z.iso.date(),
          to: z.iso.date(),
          count: z.int(),
          service: z.number(),
          manner: z.number().nullable(),
          /** How often each reason was chosen. */
          tags: z.record(z.string(), z.int()),
        }),
      ),
    }),
  }),
};
