import { holdsPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { MOST_STOPS, type PlannedStop } from '#shared/domain/trip/types.ts';

export type PlanRule =
  | 'trip.noStops'
  | 'trip.manyStops'
  | 'trip.placeMissing'
  | 'trip.timesWrong'
  | 'trip.overlap'
  | 'trip.personalCode';

/** In the order of their times, without what only looks like words. */
export function tidiedStops(stops: readonly PlannedStop[]): readonly PlannedStop[] {
  return stops
    .map((stop) => ({
      ...stop,
      place: stop.place.trim(),
      access: stop.access.trim(),
      municipality: stop.municipality?.trim() || null,
    }))
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** Why a bus cannot drive so, or null. @param stops in the order of their times */
export function whyNotPlanned(stops: readonly PlannedStop[]): PlanRule | null {
  if (stops.length === 0) return 'trip.noStops';
  if (stops.length > MOST_STOPS) return 'trip.manyStops';
  for (const { place, access, from, to } of stops) {
    if (place === '') return 'trip.placeMissing';
    // The crew knows whom it visits from the appointment.
    if (holdsPersonalCode(`${place} ${access}`)) return 'trip.personalCode';
    if (from >= to) return 'trip.timesWrong';
  }
  const overlaps = stops.some(({ from }, at) => {
    const before = stops[at - 1];
    return before !== undefined && from < before.to;
  });
  return overlaps ? 'trip.overlap' : null;
}
