import type { LocalDate } from '#shared/lib/time.ts';

/** The day as `yyyy-mm-dd`, or null when the calendar has no such day (31 February, month 13). */
export function calendarDay(year: number, month: number, day: number): LocalDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Years below 100 would be read as 19xx; setUTCFullYear takes them as they are.
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** True for a real day written as `yyyy-mm-dd`. */
export function isLocalDate(input: string): input is LocalDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(input);
  return parts !== null && calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}
