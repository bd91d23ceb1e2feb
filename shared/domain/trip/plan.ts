import { holdsPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { MOST_STOPS, type PlannedStop, type Stop } from '#shared/domain/trip/types.ts';

export type PlanRule =
  | 'trip.noStops'
  | 'trip.manyStops'
  | 'trip.placeMissing'
  | 'trip.timesWrong'
  | 'trip.overlap'
  | 'trip.personalCode';

/** In the order of their times, without what only looks like words. */
export function tidiedStops(stops: readonly PlannedStop[]): readonly PlannedStop[] {
  return inOrder(
    stops.map((stop) => ({
      ...stop,
      place: stop.place.trim(),
      access: stop.access.trim(),
      municipality: stop.municipality?.trim() || null,
    })),
  );
}

export function inOrder<Timed extends Pick<PlannedStop, 'from'>>(stops: readonly Timed[]): readonly Timed[] {
  return stops.toSorted((a, b) => a.from.localeCompare(b.from));
}

/** The bus was there, or is; that is changed no more. */
export function isOpened({ openedAt }: Pick<Stop, 'openedAt'>): boolean {
  return openedAt !== null;
}

/**
 * Why a bus cannot drive so, or null.
 * @param stops in the order of their times
 * @param opened how many it was at already; their planned times stand in nobody's way
 */
export function whyNotPlanned(stops: readonly PlannedStop[], opened = 0): PlanRule | null {
  if (stops.length + opened === 0) return 'trip.noStops';
  if (stops.length + opened > MOST_STOPS) return 'trip.manyStops';
  for (const { place, access, municipality, from, to } of stops) {
    if (place === '') return 'trip.placeMissing';
    // The crew knows whom it visits from the appointment.
    if ([place, access, municipality ?? ''].some(holdsPersonalCode)) return 'trip.personalCode';
    if (from >= to) return 'trip.timesWrong';
  }
  const overlaps = stops.some(({ from }, at) => {
    const before = stops[at - 1];
    return before !== undefined && from < before.to;
  });
  return overlaps ? 'trip.overlap' : null;
}
