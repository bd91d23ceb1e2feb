import { calendarDay } from '#shared/domain/identity/calendarDay.ts';

/**
 * True when an undated code (32–39…) also reads as an Estonian or Lithuanian one: sex and century, then a
 * birth date. Such a code passes our test, so the clerk confirms which country issued the document. Their
 * check digit is left out: a mistyped foreign code is just as foreign.
 */
export function mayBeBalticNeighbourCode(code: string): boolean {
  const parts = /^3([2-9]\d)(\d\d)(\d\d)\d{4}$/.exec(code);
  return parts !== null && calendarDay(1900 + Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}
