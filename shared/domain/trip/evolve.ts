import type { FoldableEvent } from '#shared/domain/event.ts';
import type { Stop, StopWords, TripEvent, TripState } from '#shared/domain/trip/types.ts';
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
      return { ...state, stops: known.payload.stops.map((stop) => asPlanned(stop, event)) };
    case 'trip.cancelled':
      return { ...state, status: 'cancelled' };
    case 'trip.departed': {
      if (state.departedAt !== null) return state;
      return { ...read(state, known.payload.odometerKm), status: 'underway', departedAt: at };
    }
    case 'trip.stopOpened':
      return withStop(state, known.payload.stopId, ({ openedAt }) => ({ openedAt: openedAt ?? at }));
    case 'trip.stopClosed': {
      const { stopId, odometerKm } = known.payload;
      return withStop(read(state, odometerKm), stopId, ({ closedAt }) => ({ closedAt: closedAt ?? at }));
    }
    case 'trip.closed':
      if (state.closedAt !== null) return state;
      return { ...read(state, known.payload.odometerKm), status: 'closed', closedAt: at };
    default:
      return state;
  }
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
  const changed = (stop: Stop): Stop => (stop.stopId === stopId ? { ...stop, ...change(stop) } : stop);
  return { ...state, stops: state.stops.map(changed) };
}

function read(state: TripState, odometerKm: number | null): TripState {
  return odometerKm === null ? state : { ...state, readings: [...state.readings, odometerKm] };
}
