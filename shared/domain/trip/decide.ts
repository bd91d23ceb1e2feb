import {
  businessDayIn,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import { tidiedStops, whyNotPlanned, type PlanRule } from '#shared/domain/trip/plan.ts';
import type { PlannedStop, Stop, TripEvent, TripState } from '#shared/domain/trip/types.ts';
import { isWithinWindow } from '#shared/domain/visit/undo.ts';
import type { EventId } from '#shared/lib/ids.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';

export type TripCommand =
  | {
      readonly kind: 'plan';
      readonly tripId: string;
      readonly centreId: string;
      readonly date: LocalDate;
      readonly stops: readonly PlannedStop[];
      /** The bus is on another trip that day: there is one bus. */
      readonly isDayTaken: boolean;
    }
  | { readonly kind: 'change'; readonly tripId: string; readonly stops: readonly PlannedStop[] }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'depart'; readonly odometerKm: number | null }
  | { readonly kind: 'openStop'; readonly stopId: string }
  | {
      readonly kind: 'closeStop';
      readonly odometerKm: number | null;
      /** Who is still there: with somebody of the crew, and with a number in the hand. */
      readonly inProgress: number;
      readonly waiting: number;
    }
  | { readonly kind: 'close'; readonly odometerKm: number | null }
  | {
      readonly kind: 'undo';
      readonly event: { readonly id: EventId; readonly type: string; readonly at: EpochMs };
    };

export type TripRule =
  | PlanRule
  | 'trip.unknown'
  | 'trip.exists'
  | 'trip.dayTaken'
  | 'trip.dayOver'
  | 'trip.dayFar'
  | 'trip.begun'
  | 'trip.notToday'
  | 'trip.notUnderway'
  | 'trip.unknownStop'
  | 'trip.stopOpen'
  | 'trip.stopDone'
  | 'trip.noOpenStop'
  | 'trip.visitsOpen'
  | 'trip.ticketsWait'
  | 'trip.odometerBack'
  | 'trip.odometerFar'
  | 'trip.undoTooLate';

type TripDecision = Decision<TripEvent, TripRule>;

/** What lies further ahead was mistyped. */
export const FARTHEST_DAYS = 400;

/** More than a bus drives between two looks at the odometer. */
const FARTHEST_KM = 1000;

/** The order of a bus day: planned, departed, stop by stop, and closed when it is back (MOB-02, MOB-07). */
export function decideTrip(
  state: TripState | null,
  command: TripCommand,
  context: DecisionContext,
): TripDecision {
  if (command.kind === 'plan') return plan(state, command, context);
  if (!state) return refused('trip.unknown');
  switch (command.kind) {
    case 'change':
      return change(state, command, context);
    case 'cancel':
      if (state.status !== 'planned') return refused('trip.begun');
      return happened({ type: 'trip.cancelled', version: 1, payload: {} });
    case 'depart':
      return depart(state, command.odometerKm, context);
    case 'openStop':
      return openStop(state, command.stopId);
    case 'closeStop':
      return closeStop(state, command);
    case 'close':
      return close(state, command.odometerKm);
    case 'undo':
      return undo(command.event, context);
  }
}

function plan(
  state: TripState | null,
  command: Extract<TripCommand, { kind: 'plan' }>,
  context: DecisionContext,
): TripDecision {
  if (state) return refused('trip.exists');
  const { tripId, centreId, date, isDayTaken } = command;
  const today = businessDayIn(context);
  if (date < today) return refused('trip.dayOver');
  if (date > addDays(today, FARTHEST_DAYS)) return refused('trip.dayFar');
  if (isDayTaken) return refused('trip.dayTaken');
  const stops = tidiedStops(command.stops);
  const rule = whyNotPlanned(stops);
  if (rule) return refused(rule);
  const { times, personal } = toldApart(tripId, stops);
  return happened({ type: 'trip.planned', version: 1, payload: { centreId, date, stops: times }, personal });
}

function change(
  state: TripState,
  command: Extract<TripCommand, { kind: 'change' }>,
  context: DecisionContext,
): TripDecision {
  if (state.status !== 'planned') return refused('trip.begun');
  if (state.date < businessDayIn(context)) return refused('trip.dayOver');
  const stops = tidiedStops(command.stops);
  const rule = whyNotPlanned(stops);
  if (rule) return refused(rule);
  const { times, personal } = toldApart(command.tripId, stops);
  return happened({ type: 'trip.changed', version: 1, payload: { stops: times }, personal });
}

/** Times for good, words where they can be erased. */
function toldApart(tripId: string, stops: readonly PlannedStop[]) {
  const times = stops.map(({ stopId, kind, from, to, municipality }) => ({
    ...{ stopId, kind, from, to, municipality },
  }));
  const words = Object.fromEntries(stops.map(({ stopId, place, access }) => [stopId, { place, access }]));
  return { times, personal: [{ subjectId: tripId, data: words }] };
}

function depart(state: TripState, odometerKm: number | null, context: DecisionContext): TripDecision {
  if (state.status !== 'planned') return refused('trip.begun');
  if (state.date !== businessDayIn(context)) return refused('trip.notToday');
  return happened({ type: 'trip.departed', version: 1, payload: { odometerKm } });
}

function openStop(state: TripState, stopId: string): TripDecision {
  if (state.status !== 'underway') return refused('trip.notUnderway');
  const stop = state.stops.find((one) => one.stopId === stopId);
  if (!stop) return refused('trip.unknownStop');
  if (openStopOf(state)) return refused('trip.stopOpen');
  if (stop.closedAt !== null) return refused('trip.stopDone');
  return happened({ type: 'trip.stopOpened', version: 1, payload: { stopId } });
}

/** Nobody is forgotten: who came before the bus packs is served, sent on or written off first. */
function closeStop(
  state: TripState,
  { odometerKm, inProgress, waiting }: Extract<TripCommand, { kind: 'closeStop' }>,
): TripDecision {
  const stop = openStopOf(state);
  if (!stop) return refused('trip.noOpenStop');
  if (inProgress > 0) return refused('trip.visitsOpen');
  if (waiting > 0) return refused('trip.ticketsWait');
  const rule = whyWrongReading(state, odometerKm);
  if (rule) return refused(rule);
  return happened({ type: 'trip.stopClosed', version: 1, payload: { stopId: stop.stopId, odometerKm } });
}

/** A stop that nobody opened is no reason to stay on the road: it shows as not visited. */
function close(state: TripState, odometerKm: number | null): TripDecision {
  if (state.status !== 'underway') return refused('trip.notUnderway');
  if (openStopOf(state)) return refused('trip.stopOpen');
  const rule = whyWrongReading(state, odometerKm);
  if (rule) return refused(rule);
  return happened({ type: 'trip.closed', version: 1, payload: { odometerKm } });
}

function undo(
  { id, type, at }: Extract<TripCommand, { kind: 'undo' }>['event'],
  { now }: DecisionContext,
): TripDecision {
  if (!isWithinWindow(at, now) || type === 'trip.undone') return refused('trip.undoTooLate');
  return happened({ type: 'trip.undone', version: 1, payload: { what: type }, undoOf: id });
}

function whyWrongReading({ readings }: TripState, odometerKm: number | null): TripRule | null {
  const last = readings.at(-1);
  if (odometerKm === null || last === undefined) return null;
  if (odometerKm < last) return 'trip.odometerBack';
  return odometerKm > last + FARTHEST_KM ? 'trip.odometerFar' : null;
}

/** Where the bus stands now, or null on the road. */
export function openStopOf({ stops }: Pick<TripState, 'stops'>): Stop | null {
  return stops.find(({ openedAt, closedAt }) => openedAt !== null && closedAt === null) ?? null;
}
