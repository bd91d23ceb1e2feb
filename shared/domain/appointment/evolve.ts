import type { FoldableEvent } from '#shared/domain/event.ts';
import type {
  AppointmentEvent,
  AppointmentState,
  AppointmentStep,
  Video,
} from '#shared/domain/appointment/types.ts';

type Known = AppointmentEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

/** State after one more fact. Types from a newer version leave the state as it is. */
export function evolveAppointment(
  state: AppointmentState | null,
  event: FoldableEvent,
): AppointmentState | null {
  const known = event as unknown as Known;
  if (known.type === 'appointment.booked') return booked(known, event);
  if (!state) return state;
  const next = changed(state, known, event);
  return next === state ? state : { ...next, steps: [...state.steps, step(event)] };
}

function booked(event: Extract<Known, { type: 'appointment.booked' }>, raw: FoldableEvent): AppointmentState {
  const { videoCentreId } = event.payload;
  return {
    ...event.payload,
    status: 'booked',
    bookedAt: event.at,
    bookedBy: staffOf(raw),
    ...textsOf(raw),
    visitId: null,
    checkedInAt: null,
    lateMinutes: null,
    moves: [],
    cancellation: null,
    slips: 0,
    video: videoCentreId === null ? null : asked(videoCentreId),
    steps: [step(raw)],
  };
}

function asked(centreId: string): Video {
  return { centreId, answer: 'asked', place: null, proposedFrom: null, refusal: null, held: null };
}

function changed(state: AppointmentState, event: Known, raw: FoldableEvent): AppointmentState {
  const { at } = event;
  switch (event.type) {
    case 'appointment.moved':
      return moved(state, event);
    case 'appointment.cancelled':
      return { ...state, status: 'cancelled', cancellation: { at, reason: event.payload.reason } };
    case 'appointment.checkedIn': {
      const { visitId, lateMinutes } = event.payload;
      return { ...state, status: 'checkedIn', visitId, lateMinutes, checkedInAt: at };
    }
    case 'appointment.missed':
      return { ...state, status: 'missed' };
    case 'appointment.slipIssued':
      return { ...state, slips: Math.max(state.slips, event.payload.copy) };
    case 'appointment.roomSet':
      return { ...state, ...textsOf(raw) };
    case 'appointment.undone':
      return { ...state };
    default:
      return state.video ? { ...state, video: answered(state.video, event, raw) } : state;
  }
}

/** A specialist who accepted one time has to accept another one too, unless they proposed it. */
function moved(
  state: AppointmentState,
  { at, payload }: Extract<Known, { type: 'appointment.moved' }>,
): AppointmentState {
  const { before, from, minutes, place, reason } = payload;
  const { video } = state;
  const isProposed = video?.answer === 'proposed' && video.proposedFrom === from;
  return {
    ...state,
    status: 'booked',
    from,
    minutes,
    place,
    moves: [...state.moves, { at, before, reason }],
    video: video && (isProposed ? { ...video, answer: 'accepted' } : asked(video.centreId)),
  };
}

function answered(video: Video, event: Known, raw: FoldableEvent): Video {
  switch (event.type) {
    case 'appointment.videoAccepted':
      return { ...video, answer: 'accepted', place: event.payload.place, ...textsOf(raw) };
    case 'appointment.videoProposed': {
      // Whoever proposes a time keeps it.
      const { from } = event.payload;
      return { ...video, answer: 'proposed', proposedFrom: from, place: staffOf(raw), ...textsOf(raw) };
    }
    case 'appointment.videoRefused':
      return { ...video, answer: 'refused', refusal: event.payload.reason, ...textsOf(raw) };
    case 'appointment.videoHeld': {
      const text = raw.personal[0]?.data?.['text'];
      const words = typeof text === 'string' ? { text } : {};
      return { ...video, held: { at: event.at, minutes: event.payload.minutes, ...words } };
    }
    default:
      return video;
  }
}

/** What was written about it; nothing once erased. */
function textsOf(event: FoldableEvent): object {
  return event.personal[0]?.data ?? {};
}

function step(event: FoldableEvent): AppointmentStep {
  return { type: event.type as AppointmentStep['type'], at: event.at, staffId: staffOf(event) };
}

function staffOf(event: FoldableEvent): string | null {
  return event.actor.kind === 'staff' ? event.actor.staffId : null;
}

/** Two people who settled it apart from each other: the client was told two things, and a person has to see both. */
export function judgeAppointment(state: AppointmentState | null, event: FoldableEvent): string | null {
  const known = event as unknown as Known;
  switch (known.type) {
    case 'appointment.booked':
      return state ? 'appointment.alreadyBooked' : null;
    case 'appointment.moved':
      if (!state) return null;
      if (state.status === 'booked' || state.status === 'missed') {
        return known.payload.before === state.from ? null : 'appointment.movedElsewhere';
      }
      return overOf(state);
    case 'appointment.cancelled':
    case 'appointment.checkedIn':
      return state && overOf(state);
    default:
      return null;
  }
}

function overOf({ status }: AppointmentState): string | null {
  if (status === 'cancelled') return 'appointment.alreadyCancelled';
  return status === 'checkedIn' ? 'appointment.alreadyCheckedIn' : null;
}
