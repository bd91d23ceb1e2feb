import { openStopOf } from '#shared/domain/trip/decide.ts';
import { isOpened } from '#shared/domain/trip/plan.ts';
import type { Stop, TripState } from '#shared/domain/trip/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type NextAct =
  { readonly kind: 'depart' | 'close' } | { readonly kind: 'openStop' | 'closeStop'; readonly stop: Stop };

/** The one thing a crew does next; null where there is nothing to do, as on a day that is not today. */
export function nextAct(
  trip: Pick<TripState, 'status' | 'date' | 'stops'>,
  today: LocalDate,
): NextAct | null {
  if (trip.status === 'planned') return trip.date === today ? { kind: 'depart' } : null;
  if (trip.status !== 'underway') return null;
  const open = openStopOf(trip);
  if (open) return { kind: 'closeStop', stop: open };
  // What was passed by is not offered for the rest of the day; it can still be opened by its row.
  const ahead = trip.stops[trip.stops.findLastIndex(isOpened) + 1];
  return ahead ? { kind: 'openStop', stop: ahead } : { kind: 'close' };
}
