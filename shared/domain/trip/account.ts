import { stopNamed } from '#shared/domain/trip/pack.ts';
import { stopAt } from '#shared/domain/trip/stopAt.ts';
import type { Stop, TripState } from '#shared/domain/trip/types.ts';
import type { OutcomeKind, VisitState } from '#shared/domain/visit/types.ts';
import { localDate, MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

const HOUR_MS = 60 * MINUTE_MS;
/** In less than half an hour nobody has shown how many are served in one. */
const LEAST_HOURS = 0.5;

/** Visits of a trip's day, without outcomes that were taken back since, as a request registered by mistake. */
export type DoneVisit = Pick<VisitState, 'serviceStartedAt'> & {
  readonly outcomes: readonly { readonly kind: OutcomeKind }[];
};

export type StopFigures = {
  /** Of those who were served; who left before is none. */
  readonly visits: number;
  readonly consultations: number;
  readonly requests: number;
  readonly handovers: number;
  /** Help with an e-service. */
  readonly eServices: number;
};

/** Stops in their order; `between` is what was done on the road, before or after. */
export type TripAccount = {
  readonly stops: readonly { readonly stop: Stop; readonly figures: StopFigures }[];
  readonly between: StopFigures;
  readonly total: StopFigures;
};

/**
 * Every visit that was served stands in exactly one line with all that came of it, so the lines add up to the total. Its
 * stop is where it was served: numbers are drawn while the crew still sets up.
 */
export function accountOf(trip: Pick<TripState, 'stops'>, visits: readonly DoneVisit[]): TripAccount {
  const served = visits.filter(({ serviceStartedAt }) => serviceStartedAt !== null);
  const there = (stopId: string | null) =>
    served.filter((visit) => (stopAt(trip, visit.serviceStartedAt ?? 0)?.stopId ?? null) === stopId);
  return {
    stops: trip.stops.map((stop) => ({ stop, figures: figuresOf(there(stop.stopId)) })),
    between: figuresOf(there(null)),
    total: figuresOf(served),
  };
}

function figuresOf(visits: readonly DoneVisit[]): StopFigures {
  const kinds = visits.flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind));
  const count = (...wanted: readonly OutcomeKind[]) => kinds.filter((kind) => wanted.includes(kind)).length;
  return {
    visits: visits.length,
    consultations: count('consultation'),
    requests: count('request'),
    handovers: count('handover'),
    eServices: count('eServiceTaught', 'eServiceGuided'),
  };
}

export type TripEfficiency = {
  readonly services: number;
  /** From departure until it was closed, or until now; null where it was closed on a later day only. */
  readonly hours: number | null;
  readonly km: number | null;
  readonly servicesPerHour: number | null;
  readonly kmPerService: number | null;
};

/** MOB-07; null where a reading or the time on the road is missing, and km per service where there was none. */
export function efficiencyOf(
  { departedAt, closedAt, readings }: Pick<TripState, 'departedAt' | 'closedAt' | 'readings'>,
  { consultations, requests, handovers, eServices }: StopFigures,
  now: EpochMs,
): TripEfficiency {
  const services = consultations + requests + handovers + eServices;
  const hours = hoursOnRoad(departedAt, closedAt ?? now);
  const [first, last] = [readings[0], readings.at(-1)];
  const km = readings.length < 2 || first === undefined || last === undefined ? null : last - first;
  return {
    services,
    hours,
    km,
    servicesPerHour: hours === null || hours < LEAST_HOURS ? null : services / hours,
    kmPerService: km === null || services === 0 ? null : km / services,
  };
}

/** Nobody drives all night: whoever closes yesterday's trip in the morning does not say when it came back. */
function hoursOnRoad(departedAt: EpochMs | null, until: EpochMs): number | null {
  if (departedAt === null || localDate(departedAt) !== localDate(until)) return null;
  return (until - departedAt) / HOUR_MS;
}

/** A result that went along and is still aboard: its stop is behind, or the bus is back. */
export function isBroughtBack(
  { status, stops }: Pick<TripState, 'status' | 'stops'>,
  place: string,
): boolean {
  const closedAt = stopNamed(stops, place)?.closedAt ?? null;
  return status === 'closed' || closedAt !== null;
}
