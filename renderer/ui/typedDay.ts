import { isLocalDate } from '#shared/domain/identity/calendarDay.ts';
import type { LocalDate } from '#shared/lib/time.ts';

/** What stands in the three places of a date field; null where nothing does. */
export type TypedDay = {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
};

export type DayFlaw = 'partial' | 'shortYear' | 'noSuchDay';

/** Nobody writes a year of three digits; one of two may mean two centuries. */
const FIRST_YEAR = 1000;

/** Null when it is a whole day, and when nothing was typed. */
export function flawOf(typed: TypedDay): DayFlaw | null {
  const { day, month, year } = typed;
  if (day === null && month === null && year === null) return null;
  if (day === null || month === null || year === null) return 'partial';
  if (year < FIRST_YEAR) return 'shortYear';
  return isLocalDate(dayOf(day, month, year)) ? null : 'noSuchDay';
}

/** `31.06.2026`; empty places stay empty, and nothing at all is no text. */
export function textOf({ day, month, year }: TypedDay): string {
  if (day === null && month === null && year === null) return '';
  return [twoDigits(day), twoDigits(month), year ?? ''].join('.');
}

function dayOf(day: number, month: number, year: number): LocalDate {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number | null): string {
  return number === null ? '' : String(number).padStart(2, '0');
}
