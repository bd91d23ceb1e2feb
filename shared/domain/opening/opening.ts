import {
  localDate,
  minuteOfDay,
  momentOf,
  weekdayOf,
  type EpochMs,
  type LocalDate,
} from '#shared/lib/time.ts';
import { addDays, isFreeDay } from '#shared/lib/workingDays.ts';

/** `HH:mm` to `HH:mm` of one day. */
export type OpeningInterval = { readonly from: string; readonly to: string };

/** When a centre is open (OPH-01) and until when it gives tickets (QUE-05). */
export type Opening = {
  /** By weekday, Monday first; several intervals leave a pause between them. */
  readonly openingHours: readonly (readonly OpeningInterval[])[];
  /** Minutes before the last closing of the day. */
  readonly cutoffMinutes: number;
  readonly worksOnHolidays: boolean;
  /** Days, and hours of a day, at which the centre is closed although its hours say otherwise. */
  readonly closures: readonly OpeningGap[];
};

/** Without hours: the whole day. */
export type OpeningGap = {
  readonly day: LocalDate;
  readonly from: string | null;
  readonly to: string | null;
};

/** Why no ticket is given now. `cutoff`: still open, but shortly before closing. */
export const CLOSED_REASONS = ['before', 'pause', 'cutoff', 'after', 'holiday', 'dayOff'] as const;
export type ClosedReason = (typeof CLOSED_REASONS)[number];

export type TicketTime =
  | { readonly kind: 'open'; readonly minutesLeft: number }
  /** `opensAt`: null when no opening is in sight. */
  | { readonly kind: 'closed'; readonly why: ClosedReason; readonly opensAt: EpochMs | null };

/** Longer than any run of free days. */
const LOOK_AHEAD_DAYS = 31;

/** Whether somebody who comes now may have a ticket without anybody deciding it (QUE-05). */
export function ticketTime(opening: Opening, now: EpochMs): TicketTime {
  const today = localDate(now);
  const why = closedReason(opening, today, minuteOfDay(now));
  if (why !== null) return { kind: 'closed', why, opensAt: nextOpening(opening, now) };
  return { kind: 'open', minutesLeft: minutesToCutoff(opening, now) ?? 0 };
}

/** Minutes until the tickets of the day stop; negative afterwards; null on a day without hours. */
export function minutesToCutoff(opening: Opening, now: EpochMs): number | null {
  const closing = intervalsOn(opening, localDate(now)).at(-1)?.to;
  return closing === undefined ? null : minutesOf(closing) - opening.cutoffMinutes - minuteOfDay(now);
}

/** Opening intervals of a day; none on a public holiday, whatever the weekday has. */
export function intervalsOn(opening: Opening, date: LocalDate): readonly OpeningInterval[] {
  if (!opening.worksOnHolidays && isFreeDay(date)) return [];
  return opening.closures
    .filter(({ day }) => day === date)
    .reduce<readonly OpeningInterval[]>(
      (open, gap) => open.flatMap((interval) => without(interval, gap)),
      opening.openingHours[weekdayOf(date)] ?? [],
    );
}

/** What is left of the hours before and after the gap. */
function without({ from, to }: OpeningInterval, gap: OpeningGap): readonly OpeningInterval[] {
  if (gap.from === null || gap.to === null) return [];
  const before = { from, to: to < gap.from ? to : gap.from };
  const after = { from: from > gap.to ? from : gap.to, to };
  return [before, after].filter((part) => part.from < part.to);
}

function closedReason(opening: Opening, date: LocalDate, minute: number): ClosedReason | null {
  const intervals = intervalsOn(opening, date);
  const first = intervals[0];
  const last = intervals.at(-1);
  if (!first || !last) return !opening.worksOnHolidays && isFreeDay(date) ? 'holiday' : 'dayOff';
  if (minute < minutesOf(first.from)) return 'before';
  if (minute > minutesOf(last.to)) return 'after';
  if (minute > minutesOf(last.to) - opening.cutoffMinutes) return 'cutoff';
  const isInside = intervals.some(({ from, to }) => minutesOf(from) <= minute && minute <= minutesOf(to));
  return isInside ? null : 'pause';
}

/** The next moment at which the doors open. */
function nextOpening(opening: Opening, now: EpochMs): EpochMs | null {
  const today = localDate(now);
  for (let days = 0; days <= LOOK_AHEAD_DAYS; days += 1) {
    const date = addDays(today, days);
    const openings = intervalsOn(opening, date).map(({ from }) => momentOf(date, from));
    const next = openings.find((at) => at > now);
    if (next !== undefined) return next;
  }
  return null;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
