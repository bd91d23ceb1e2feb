import { z } from 'zod';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';
import { MOST_PEOPLE, SPECIAL_NEEDS } from '#shared/domain/visit/types.ts';

/** Pieces that several procedures share. */
export const id = z.uuid();
/** Days that can be reckoned with, also some weeks before and after. */
const FIRST_DAY = '1800-01-01';
const LAST_DAY = '2999-12-31';
export const at = z
  .int()
  .min(Date.parse(FIRST_DAY))
  .max(Date.parse(LAST_DAY))
  .describe('milliseconds since 1970-01-01 UTC');
export const localDay = z.iso
  .date()
  .refine((day) => day >= FIRST_DAY && day <= LAST_DAY)
  .describe(`a day from ${FIRST_DAY} to ${LAST_DAY}`);
export const none = z.strictObject({});
export const done = z.object({});
export const text = (max: number) => z.string().trim().max(max);
export const language = z.enum(CLIENT_LANGUAGES);

export const waitingRange = z.object({ fromMinutes: z.int(), toMinutes: z.int() });

export const triage = z.strictObject({
  serviceId: z.string().max(80).nullable(),
  lifeSituationId: z.string().max(80).nullable(),
  need: z.enum(SPECIAL_NEEDS),
  hasEid: z.boolean().nullable(),
  language,
  /** Who came together with one ticket are counted as people. */
  people: z.int().min(1).max(MOST_PEOPLE).default(1),
  needsRoom: z.boolean().default(false),
});

/** A file made by the office, for printing or saving. */
export const file = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() });

/** Of a paper: 1 is the first print. */
export const copy = z.int().min(1).max(999);
