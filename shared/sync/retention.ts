import { z } from 'zod';
import { RETENTION_TERMS, TERM_KINDS, type TermKind } from '#shared/domain/retention/terms.ts';

const months = (kind: TermKind) => {
  const { least, most } = RETENTION_TERMS[kind];
  return z.int().min(least).max(most);
};

/** Months by kind; none shorter or longer than makes sense. */
export const termsSchema = z.strictObject({
  visit: months('visit'),
  appointment: months('appointment'),
  request: months('request'),
  feedback: months('feedback'),
  delegation: months('delegation'),
  // Not in settings that were made before it had a term.
  cardReport: months('cardReport').default(RETENTION_TERMS.cardReport.usual),
  client: months('client'),
});

const termSettings = z.strictObject({ terms: termsSchema, changedAt: z.int() });

/** As this device has them; null: nobody has changed them here. */
export const retentionReport = z.strictObject({ settings: termSettings.nullable() });

/** Counts only: nothing here says whose data it was. */
export const retentionFigures = z.object({
  /** What the sweep of that day would erase; null while it is being counted. */
  preview: z
    .object({
      day: z.iso.date(),
      counts: z.array(z.object({ kind: z.enum(TERM_KINDS), count: z.int(), oldestOn: z.iso.date() })),
    })
    .nullable(),
  /** Of the last sweeps that erased something, the newest first. */
  log: z.array(z.object({ day: z.iso.date(), kind: z.enum(TERM_KINDS), count: z.int() })),
});

export const retentionResponse = retentionFigures.extend({ settings: termSettings.nullable() });

export type TermSettings = z.infer<typeof termSettings>;
export type RetentionFigures = z.infer<typeof retentionFigures>;
export type RetentionReport = z.infer<typeof retentionReport>;
export type RetentionResponse = z.infer<typeof retentionResponse>;
