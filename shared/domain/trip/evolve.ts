import type { FoldableEvent } from '#shared/domain/event.ts';
import { inOrder, isOpened } from '#shared/domain/trip/plan.ts';
import {
  FARTHEST_KM,
  type Stop,
  type StopWords,
  type TripEvent,
  type TripState,
} from '#shared/domain/trip/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/** Of two devices that said one thing apart from each other the first counts. */
export function evolveTrip(state: TripState | null, event: FoldableEvent): TripState | null {
  const known = event as unknown as TripEvent;
  if (known.type === 'trip.planned') {
    if (state) return state;
    const { centreId, date, stops } = known.payload;
    return {
      ...{ centreId, date, status: 'planned', departedAt: null, closedAt: null, readings: [] },
      stops: stops.map((stop) => asPlanned(stop, event)),
    };
  }
  if (!state) return null;
  const { at } = event;
  switch (known.type) {
    case 'trip.changed':
      return changed(
        state,
        known.payload.stops.map((stop) => asPlanned(stop, event)),
      );
    case 'trip.cancelled':
      // Said elsewhere while the bus had left already: it drives.
      return state.status === 'planned' ? { ...state, status: 'cancelled' } : state;
    case 'trip.departed': {
      if (state.departedAt !== null) return state;
      return { ...read(state, known.payload.odometerKm), status: 'underway', departedAt: at };
    }
    case 'trip.stopOpened': {
      const { stopId, closedBefore = at } = known.payload;
      return stopOpened(state, stopId, at, Math.max(at, closedBefore));
    }
    case 'trip.stopClosed': {
      const { stopId, odometerKm } = known.payload;
      return withStop(read(state, odometerKm), stopId, ({ closedAt }) => ({
        closedAt: Math.min(closedAt ?? at, at),
      }));
    }
    case 'trip.closed':
      if (state.closedAt !== null) return state;
      return {
        ...read(state, known.payload.odometerKm),
        ...{ status: 'closed', closedAt: at },
        stops: state.stops.map((stop) =>
          isOpened(stop) ? { ...stop, closedAt: stop.closedAt ?? at } : stop,
        ),
      };
    default:
      return state;
  }
}

/** What was opened stays as it was, whatever somebody who did not know of it has planned meanwhile. */
function changed(state: TripState, told: readonly Stop[]): TripState {
  if (state.status === 'closed' || state.status === 'cancelled') return state;
  const opened = state.stops.filter(isOpened);
  const ahead = told.filter(({ stopId }) => opened.every((one) => one.stopId !== stopId));
  return { ...state, stops: inOrder([...opened, ...ahead]) };
}

/**
 * What was closed goes on only where it was opened after that: closed too early, or somebody called. An opening that is
 * heard late, of a device that did not know of the closing, takes nothing back.
 * @param after the moment from which on a closing stands
 */
function stopOpened(state: TripState, stopId: string, at: EpochMs, after: EpochMs): TripState {
  const stands = (closedAt: EpochMs | null): boolean => closedAt !== null && closedAt > after;
  const trip: TripState =
    state.closedAt === null || stands(state.closedAt)
      ? state
      : { ...state, status: 'underway', closedAt: null };
  return withStop(trip, stopId, ({ openedAt, closedAt }) => ({
    openedAt: openedAt ?? at,
    // Where the trip stays closed, none of its stops is open, in whatever order that was heard.
    closedAt: stands(closedAt) ? closedAt : trip.closedAt,
  }));
}

type Told = Extract<TripEvent, { type: 'trip.planned' }>['payload']['stops'][number];

function asPlanned(stop: Told, event: FoldableEvent): Stop {
  return { ...stop, ...wordsOf(stop.stopId, event), openedAt: null, closedAt: null };
}

function wordsOf(stopId: string, { personal }: FoldableEvent): StopWords {
  const words = personal[0]?.data?.[stopId] as JsonObject | undefined;
  const word = (key: keyof StopWords): string => {
    const value = words?.[key];
    return typeof value === 'string' ? value : '';
  };
  return { place: word('place'), access: word('access') };
}

function withStop(state: TripState, stopId: string, change: (stop: Stop) => Partial<Stop>): TripState {
  const stops = state.stops.map((stop) => (stop.stopId === stopId ? { ...stop, ...change(stop) } : stop));
  return { ...state, stops };
}

/** Earlier readings that cannot be right when this one is count no more. */
function read(state: TripState, odometerKm: number | null): TripState {
  if (odometerKm === null) return state;
  const agreeing = state.readings.filter((km) => km <= odometerKm && odometerKm - km <= FARTHEST_KM);
  return { ...state, readings: [...agreeing, odometerKm] };
}
