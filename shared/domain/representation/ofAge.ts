import { calendarDay } from '#shared/domain/identity/calendarDay.ts';
import type { LocalDate } from '#shared/lib/time.ts';

const FULL_AGE = 18;
const DAY_MS = 86_400_000;

/** The last day a parent speaks for the child by law: the one before the eighteenth birthday. */
export function lastDayAsChild(birthDate: LocalDate): LocalDate {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number);
  // Who was born on 29 February comes of age on 1 March.
  const birthday = calendarDay(year + FULL_AGE, month, day) ?? `${year + FULL_AGE}-03-01`;
  return new Date(Date.parse(`${birthday}T12:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}
