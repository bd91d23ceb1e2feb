import { localDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';

/** After half a year somebody compares a card with its source (CAT-02). */
const FRESH_DAYS = 180;

export function isOld(updatedAt: LocalDate, now: EpochMs): boolean {
  return addDays(updatedAt, FRESH_DAYS) < localDate(now);
}
