import type { LocalDate } from '#shared/lib/time.ts';

const DAY_MS = 86_400_000;

/** How a day by which something is due stands today; `days` are those left, or those it is late by. */
export type DueStanding = { readonly kind: 'none' | 'fine' | 'near' | 'late'; readonly days: number };

export const NOT_DUE: DueStanding = { kind: 'none', days: 0 };

/** Near from `nearDays` before on. Calendar days have no hours, so summer time does not matter here. */
export function dueStanding(due: LocalDate, today: LocalDate, nearDays: number): DueStanding {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY_MS);
  if (days < 0) return { kind: 'late', days: -days };
  return { kind: days <= nearDays ? 'near' : 'fine', days };
}
