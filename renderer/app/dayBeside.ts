import type { LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';

/** Null is today, whichever it is: a screen that came back to it and is left open overnight shows the new one. */
export function dayBeside(shown: LocalDate, by: number, today: LocalDate | undefined): LocalDate | null {
  const day = addDays(shown, by);
  return day === today ? null : day;
}
