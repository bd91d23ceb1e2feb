import { localDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import type { Db } from '#db/open.ts';
import { forgetCommandsBefore } from '#db/repositories/commands.ts';

/** A screen repeats a command for minutes, a program that was cut off for days; after this nobody does. */
export const COMMANDS_KEPT_MS = 14 * 86_400_000;
/** So few at a time that no counter waits for it. */
const AT_A_TIME = 500;

/**
 * Answers are kept for those who repeat a command (invariant 2), not for ever: they would outgrow the journal, and what
 * they say of clients would outlive its terms. A day's are looked for once a day, more of them with each further look.
 */
export function createCommandSweep(db: Db, now: () => EpochMs): () => void {
  let sweptOn: LocalDate | null = null;
  return () => {
    const today = localDate(now());
    if (sweptOn === today) return;
    if (forgetCommandsBefore(db, now() - COMMANDS_KEPT_MS, AT_A_TIME) < AT_A_TIME) sweptOn = today;
  };
}
