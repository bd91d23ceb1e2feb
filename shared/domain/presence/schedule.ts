import { weekdayOf, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';

/** When an institution's people sit in this centre: every week, or e.g. every second Friday of a month. */
export type PresenceRule = {
  readonly institutionId: string;
  /** Monday is 0. */
  readonly weekday: number;
  /** Which one of the month, 1–5; null means every week. */
  readonly ordinal: number | null;
  /** `HH:mm` */
  readonly from: string;
  readonly to: string;
};

export function isPresentOn({ weekday, ordinal }: PresenceRule, day: LocalDate): boolean {
  if (weekdayOf(day) !== weekday) return false;
  return ordinal === null || Math.ceil(Number(day.slice(8)) / 7) === ordinal;
}

/** A fifth Friday comes a few times a year only; further ahead nobody plans. */
const LOOK_AHEAD_DAYS = 190;

export type Presence = { readonly day: LocalDate; readonly from: string; readonly to: string };

/** The presence that is under way or comes next, today's only while it has not ended; null when none is planned. */
export function nextPresence(
  rules: readonly PresenceRule[],
  institutionId: string,
  today: LocalDate,
  timeNow: string,
): Presence | null {
  const own = rules.filter((rule) => rule.institutionId === institutionId);
  if (own.length === 0) return null;
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    const [first] = own
      .filter((rule) => isPresentOn(rule, day) && (ahead > 0 || rule.to > timeNow))
      .sort((a, b) => a.from.localeCompare(b.from));
    if (first) return { day, from: first.from, to: first.to };
  }
  return null;
}
