import type { RequestState } from '#shared/domain/request/types.ts';
import { stopAt } from '#shared/domain/trip/stopAt.ts';
import type { Stop, TripState } from '#shared/domain/trip/types.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';

const HOUR_MS = 3_600_000;

/** What was done on a trip's day, as the tables tell. */
export type DoneOnTrip = {
  readonly visits: readonly Pick<VisitState, 'arrivedAt' | 'people' | 'outcomes'>[];
  readonly requests: readonly Pick<RequestState, 'registeredAt' | 'status'>[];
  /** When results were handed over. */
  readonly handovers: readonly EpochMs[];
};

export type StopFigures = {
  readonly visits: number;
  readonly people: number;
  readonly consultations: number;
  readonly requests: number;
  readonly handovers: number;
};

/** Stops in their order; `between` is what was done on the road, before or after. */
export type TripAccount = {
  readonly stops: readonly { readonly stop: Stop; readonly figures: StopFigures }[];
  readonly between: StopFigures;
  readonly total: StopFigures;
};

/** Every visit, request and handover of the day stands in exactly one line, so the lines add up to the total. */
export function accountOf(trip: Pick<TripState, 'stops'>, done: DoneOnTrip): TripAccount {
  const requests = done.requests.filter(({ status }) => status !== 'voided');
  const figuresWhere = (isThere: (at: EpochMs) => boolean): StopFigures => {
    const visits = done.visits.filter(({ arrivedAt }) => isThere(arrivedAt));
    const outcomes = visits.flatMap((visit) => visit.outcomes);
    return {
      visits: visits.length,
      people: visits.reduce((sum, { people = 1 }) => sum + people, 0),
      consultations: outcomes.filter(({ kind }) => kind === 'consultation').length,
      requests: requests.filter(({ registeredAt }) => isThere(registeredAt)).length,
      handovers: done.handovers.filter(isThere).length,
    };
  };
  return {
    stops: trip.stops.map((stop) => ({
      stop,
      figures: figuresWhere((at) => stopAt(trip, at)?.stopId === stop.stopId),
    })),
    between: figuresWhere((at) => stopAt(trip, at) === null),
    total: figuresWhere(() => true),
  };
}

export type TripEfficiency = {
  readonly services: number;
  /** From departure until it was closed, or until now. */
  readonly hours: number | null;
  readonly km: number | null;
  readonly servicesPerHour: number | null;
  readonly kmPerService: number | null;
};

/** MOB-07; null where a reading or the time on the road is missing, and km per service where there was none. */
export function efficiencyOf(
  { departedAt, closedAt, readings }: Pick<TripState, 'departedAt' | 'closedAt' | 'readings'>,
  { consultations, requests, handovers }: StopFigures,
  now: EpochMs,
): TripEfficiency {
  const services = consultations + requests + handovers;
  const hours = departedAt === null ? null : ((closedAt ?? now) - departedAt) / HOUR_MS;
  const [first, last] = [readings[0], readings.at(-1)];
  const km = readings.length < 2 || first === undefined || last === undefined ? null : last - first;
  return {
    services,
    hours,
    km,
    servicesPerHour: hours === null || hours <= 0 ? null : services / hours,
    kmPerService: km === null || services === 0 ? null : km / services,
  };
}
