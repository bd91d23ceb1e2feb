import type { PlannedStop, TripState } from '#shared/domain/trip/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addDays, isFreeDay } from '#shared/lib/workingDays.ts';

const WEEK = 7;
/** Further ahead nobody plans with one key. */
const MOST_WEEKS = 4;

type Known = Pick<TripState, 'date' | 'status' | 'stops'>;
type Repeated = { readonly date: LocalDate; readonly stops: readonly Omit<PlannedStop, 'stopId'>[] };

/**
 * The regular stops of a week before, for the first week ahead that lacks any of them (MOB-01). What was asked for once is not
 * repeated, nor is what would fall on a public holiday or on a day that is planned, or was called off.
 */
export function repeatWeek(trips: readonly Known[], today: LocalDate): readonly Repeated[] {
  const taken = new Set(trips.map(({ date }) => date));
  for (let week = 0; week < MOST_WEEKS; week += 1) {
    const repeated = daysFrom(addDays(today, 1 + week * WEEK)).flatMap((date) => {
      const stops = taken.has(date) || isFreeDay(date) ? [] : timetableOf(trips, date);
      return stops.length === 0 ? [] : [{ date, stops }];
    });
    if (repeated.length > 0) return repeated;
  }
  return [];
}

function daysFrom(first: LocalDate): LocalDate[] {
  return Array.from({ length: WEEK }, (_, day) => addDays(first, day));
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
