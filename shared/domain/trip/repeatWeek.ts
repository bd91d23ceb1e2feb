import type { PlannedStop, TripState } from '#shared/domain/trip/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addDays, isFreeDay } from '#shared/lib/workingDays.ts';

const WEEK = 7;
/** Further ahead nobody plans with one key. */
export const MOST_WEEKS = 4;

/** Why a day of the timetable is not planned, where it is not planned already. */
export const LEFT_OUT = ['calledOff', 'holiday'] as const;
type LeftOut = { readonly date: LocalDate; readonly why: (typeof LEFT_OUT)[number] };

export const NOTHING_TO_REPEAT = ['noTimetable', 'planned'] as const;

type Known = Pick<TripState, 'date' | 'status' | 'stops'>;
type Repeated = { readonly date: LocalDate; readonly stops: readonly Omit<PlannedStop, 'stopId'>[] };
type RepeatedWeek = {
  readonly days: readonly Repeated[];
  /** Of this week, and of those before it that lack nothing else. */
  readonly leftOut: readonly LeftOut[];
  /** Why there are no days; null where there are. */
  readonly whyNothing: (typeof NOTHING_TO_REPEAT)[number] | null;
};

/**
 * The regular stops of a week before, for the first week ahead that lacks any of them (MOB-01). What was asked for once is not
 * repeated, nor is what would fall on a public holiday or on a day that is planned, or was called off.
 */
export function repeatWeek(trips: readonly Known[], today: LocalDate): RepeatedWeek {
  const leftOut: LeftOut[] = [];
  let isTimetabled = false;
  for (let week = 0; week < MOST_WEEKS; week += 1) {
    const timetable = daysFrom(addDays(today, 1 + week * WEEK))
      .map((date) => ({ date, stops: timetableOf(trips, date) }))
      .filter(({ stops }) => stops.length > 0);
    isTimetabled ||= timetable.length > 0;
    leftOut.push(...timetable.flatMap(({ date }) => whyLeftOut(trips, date) ?? []));
    const days = timetable.filter(
      ({ date }) => trips.every((trip) => trip.date !== date) && !isFreeDay(date),
    );
    if (days.length > 0) return { days, leftOut, whyNothing: null };
  }
  return { days: [], leftOut, whyNothing: isTimetabled ? 'planned' : 'noTimetable' };
}

function daysFrom(first: LocalDate): LocalDate[] {
  return Array.from({ length: WEEK }, (_, day) => addDays(first, day));
}

/** One that was called off and planned anew is planned. */
function whyLeftOut(trips: readonly Known[], date: LocalDate): LeftOut | null {
  const that = modelOn(trips, date);
  if (that) return that.status === 'cancelled' ? { date, why: 'calledOff' } : null;
  return isFreeDay(date) ? { date, why: 'holiday' } : null;
}

/** Where the bus is on such a day: as a week before, or two where that was a holiday. */
function timetableOf(trips: readonly Known[], date: LocalDate): Repeated['stops'] {
  const before = addDays(date, -WEEK);
  const model = modelOn(trips, before) ?? (isFreeDay(before) ? modelOn(trips, addDays(before, -WEEK)) : null);
  return (model?.stops ?? []).filter(isTimetabled).map(({ kind, from, to, municipality, place, access }) => ({
    ...{ kind, from, to, municipality, place, access },
  }));
}

/** One that was called off still has its timetable; where another was planned instead, that one counts. */
function modelOn(trips: readonly Known[], date: LocalDate): Known | null {
  const that = trips.filter((trip) => trip.date === date);
  return that.find(({ status }) => status !== 'cancelled') ?? that[0] ?? null;
}

/** One whose words are erased says nowhere to drive to. */
function isTimetabled({ kind, place }: Pick<PlannedStop, 'kind' | 'place'>): boolean {
  return kind === 'regular' && place !== '';
}
