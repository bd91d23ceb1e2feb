import { z } from 'zod';
import { isAsStrict } from '#shared/catalogue/termStrictness.ts';
import { IMPORTANCES, termLengthSchema, type TermLength } from '#shared/catalogue/types.ts';

/** What the centre promises at the least for services of each importance (CAT-13); of those it has not set nothing is asked. */
export const importanceTermsSchema = z.partialRecord(z.enum(IMPORTANCES), termLengthSchema);
export type ImportanceTerms = z.infer<typeof importanceTermsSchema>;

/** Whether a term is longer than services of its importance have. */
export function isLongerThan(length: TermLength, most: TermLength | undefined): boolean {
  return most !== undefined && !isAsStrict(length, most);
}
