import {
  businessDayIn,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import { inOrder, isOpened, tidiedStops, whyNotPlanned, type PlanRule } from '#shared/domain/trip/plan.ts';
import {
  FARTHEST_KM,
  type PlannedStop,
  type Stop,
  type TripEvent,
  type TripState,
  type UndoableTripAct,
} from '#shared/domain/trip/types.ts';
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
  | ({
      readonly kind: 'depart';
      /** As the bus was read last, on a trip before; null where nobody looked. */
      readonly lastKm: number | null;
    } & Reading)
  | { readonly kind: 'openStop'; readonly stopId: string }
  | ({
      readonly kind: 'closeStop';
      /** Who is still there: with somebody of the crew, and with a number in the hand. */
      readonly inProgress: number;
      readonly waiting: number;
      /** The crew was asked about visits in progress: they go on elsewhere, or were left open by oversight. */
      readonly leavesOpen: boolean;
    } & Reading)
  | ({ readonly kind: 'close' } & Reading)
  | {
      readonly kind: 'undo';
      /** What whoever asks saw last. */
      readonly what: UndoableTripAct;
      readonly event: { readonly id: EventId; readonly type: string; readonly at: EpochMs };
    };

type Reading = {
  readonly odometerKm: number | null;
  /** Looked at again: what was read before was wrong. */
  readonly isReadAgain: boolean;
};

export type TripRule =
  | PlanRule
  | 'trip.unknown'
  | 'trip.exists'
  | 'trip.dayTaken'
  | 'trip.dayOver'
  | 'trip.dayFar'
  | 'trip.begun'
  | 'trip.over'
  | 'trip.calledOff'
  | 'trip.notToday'
  | 'trip.notUnderway'
  | 'trip.unknownStop'
  | 'trip.stopOpen'
  | 'trip.noOpenStop'
  | 'trip.visitsOpen'
  | 'trip.ticketsWait'
  | 'trip.odometerBack'
  | 'trip.odometerFar'
  | 'trip.undoTooLate'
  | 'trip.undoOther';

type TripDecision = Decision<TripEvent, TripRule>;

/** What lies further ahead was mistyped. */
export const FARTHEST_DAYS = 400;

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
      return cancel(state);
    case 'depart':
      return depart(state, command, context);
    case 'openStop':
      return openStop(state, command.stopId, context);
    case 'closeStop':
      return closeStop(state, command);
    case 'close':
      return close(state, command);
    case 'undo':
      return undo(command, context);
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

/** Under way what is still ahead may be changed: somebody calls, a road is closed. */
function change(
  state: TripState,
  command: Extract<TripCommand, { kind: 'change' }>,
  context: DecisionContext,
): TripDecision {
  if (state.status === 'closed') return refused('trip.over');
  if (state.status === 'cancelled') return refused('trip.calledOff');
  if (state.status === 'planned' && state.date < businessDayIn(context)) return refused('trip.dayOver');
  const opened = state.stops.filter(isOpened);
  const isAhead = ({ stopId }: PlannedStop): boolean => opened.every((one) => one.stopId !== stopId);
  const ahead = tidiedStops(command.stops.filter(isAhead));
  const rule = whyNotPlanned(ahead, opened.length);
  if (rule) return refused(rule);
  const { times, personal } = toldApart(command.tripId, inOrder([...opened, ...ahead]));
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

function cancel({ status }: TripState): TripDecision {
  if (status === 'cancelled') return refused('trip.calledOff');
  if (status !== 'planned') return refused('trip.begun');
  return happened({ type: 'trip.cancelled', version: 1, payload: {} });
}

function depart(
  state: TripState,
  command: Extract<TripCommand, { kind: 'depart' }>,
  context: DecisionContext,
): TripDecision {
  if (state.status === 'cancelled') return refused('trip.calledOff');
  if (state.status !== 'planned') return refused('trip.begun');
  if (state.date !== businessDayIn(context)) return refused('trip.notToday');
  const rule = whyWrongReading(command.lastKm, command);
  if (rule) return refused(rule);
  return happened({ type: 'trip.departed', version: 1, payload: { odometerKm: command.odometerKm } });
}

/** Also one that was closed too early, and one of a trip that is over today: then the trip goes on. */
function openStop(state: TripState, stopId: string, context: DecisionContext): TripDecision {
  if (state.status === 'cancelled') return refused('trip.calledOff');
  if (state.status === 'closed' && state.date !== businessDayIn(context)) return refused('trip.over');
  if (state.status === 'planned') return refused('trip.notUnderway');
  const stop = state.stops.find((one) => one.stopId === stopId);
  if (!stop) return refused('trip.unknownStop');
  if (openStopOf(state)) return refused('trip.stopOpen');
  const closedBefore = closingBefore(state, stop);
  const payload = closedBefore === null ? { stopId } : { stopId, closedBefore };
  return happened({ type: 'trip.stopOpened', version: 1, payload });
}

function closingBefore(trip: TripState, stop: Stop): EpochMs | null {
  const closings = [trip.closedAt, stop.closedAt].filter((closedAt) => closedAt !== null);
  return closings.length === 0 ? null : Math.max(...closings);
}

/** Nobody is forgotten: who waits is served or written off first; a visit that stays open is known to do so. */
function closeStop(state: TripState, command: Extract<TripCommand, { kind: 'closeStop' }>): TripDecision {
  const { odometerKm, inProgress, waiting, leavesOpen } = command;
  const stop = openStopOf(state);
  if (!stop) return refused('trip.noOpenStop');
  if (waiting > 0) return refused('trip.ticketsWait');
  if (inProgress > 0 && !leavesOpen) return refused('trip.visitsOpen');
  const rule = whyWrongReading(lastReading(state), command);
  if (rule) return refused(rule);
  return happened({ type: 'trip.stopClosed', version: 1, payload: { stopId: stop.stopId, odometerKm } });
}

/** A stop that nobody opened is no reason to stay on the road: it shows as not visited. */
function close(state: TripState, reading: Reading): TripDecision {
  if (state.status !== 'underway') return refused('trip.notUnderway');
  if (openStopOf(state)) return refused('trip.stopOpen');
  const rule = whyWrongReading(lastReading(state), reading);
  if (rule) return refused(rule);
  return happened({ type: 'trip.closed', version: 1, payload: { odometerKm: reading.odometerKm } });
}

function undo(
  { what, event: { id, type, at } }: Extract<TripCommand, { kind: 'undo' }>,
  { now }: DecisionContext,
): TripDecision {
  if (type !== what) return refused('trip.undoOther');
  if (!isWithinWindow(at, now)) return refused('trip.undoTooLate');
  return happened({ type: 'trip.undone', version: 1, payload: { what }, undoOf: id });
}

function whyWrongReading(
  last: number | null,
  { odometerKm, isReadAgain }: Reading,
): 'trip.odometerBack' | 'trip.odometerFar' | null {
  if (odometerKm === null || last === null || isReadAgain) return null;
  if (odometerKm < last) return 'trip.odometerBack';
  return odometerKm > last + FARTHEST_KM ? 'trip.odometerFar' : null;
}

/** Null: nobody looked. */
export function lastReading({ readings }: Pick<TripState, 'readings'>): number | null {
  return readings.at(-1) ?? null;
}

/** Where the bus stands now, or null on the road. */
export function openStopOf({ stops }: Pick<TripState, 'stops'>): Stop | null {
  return stops.find(({ openedAt, closedAt }) => openedAt !== null && closedAt === null) ?? null;
}
