import { happened, refused, type Decision, type DecisionContext } from '#shared/domain/decision.ts';
import {
  decideVideo,
  isVideoCommand,
  type VideoCommand,
  type VideoRule,
} from '#shared/domain/appointment/video.ts';
import type {
  AppointmentEvent,
  AppointmentFacts,
  AppointmentState,
  CancelReason,
  MoveReason,
} from '#shared/domain/appointment/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EventId } from '#shared/lib/ids.ts';
import { localDate, MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

export type AppointmentCommand =
  | VideoCommand
  | {
      readonly kind: 'book';
      readonly appointmentId: string;
      /** `place`: what is free then by the plan of the day, or null when nothing is. */
      readonly facts: Omit<AppointmentFacts, 'place'> & { readonly place: string | null };
      readonly name: string;
      readonly phone: string;
      readonly note: string;
    }
  | {
      readonly kind: 'move';
      readonly from: EpochMs;
      readonly minutes: number;
      readonly place: string | null;
      readonly reason: MoveReason;
    }
  | { readonly kind: 'cancel'; readonly reason: CancelReason }
  | { readonly kind: 'checkIn'; readonly visitId: string }
  | { readonly kind: 'markMissed' }
  | { readonly kind: 'issueSlip'; readonly language: ClientLanguage }
  | { readonly kind: 'setRoom'; readonly subjectId: string; readonly roomUrl: string }
  | {
      readonly kind: 'undo';
      readonly event: { readonly id: EventId; readonly type: string };
      /** Whether its time is still free: meanwhile somebody else may have taken it. */
      readonly isFree: boolean;
      /** Whether the client who was checked in still waits. */
      readonly isWaiting: boolean;
    };

export type AppointmentRule =
  | VideoRule
  | 'appointment.exists'
  | 'appointment.unknown'
  | 'appointment.timeTaken'
  | 'appointment.past'
  | 'appointment.whoMissing'
  | 'appointment.sameTime'
  | 'appointment.over'
  | 'appointment.notToday'
  | 'appointment.notYetMissed'
  | 'appointment.cannotUndo'
  | 'appointment.alreadyCalled';

export type AppointmentDecision = Decision<AppointmentEvent, AppointmentRule>;

/** What may have been pressed by mistake; a moved one is moved back. */
export const UNDOABLE: readonly string[] = [
  'appointment.checkedIn',
  'appointment.missed',
  'appointment.cancelled',
];

export function decideAppointment(
  state: AppointmentState | null,
  command: AppointmentCommand,
  { now }: Pick<DecisionContext, 'now'>,
): AppointmentDecision {
  if (command.kind === 'book') return state ? refused('appointment.exists') : book(command, now);
  if (!state) return refused('appointment.unknown');
  switch (command.kind) {
    case 'issueSlip': {
      const payload = { copy: state.slips + 1, language: command.language };
      return happened({ type: 'appointment.slipIssued', version: 1, payload });
    }
    case 'undo':
      return undo(command);
    case 'checkIn':
      return checkIn(state, command.visitId, now);
    default:
      return isVideoCommand(command) ? decideVideo(state, command) : change(state, command, now);
  }
}

function book(
  { appointmentId, facts, name, phone, note }: Extract<AppointmentCommand, { kind: 'book' }>,
  now: EpochMs,
): AppointmentDecision {
  const { place, clientId } = facts;
  if (clientId === null && name === '') return refused('appointment.whoMissing');
  if (facts.from < now) return refused('appointment.past');
  if (place === null) return refused('appointment.timeTaken');
  return happened({
    type: 'appointment.booked',
    version: 1,
    payload: { ...facts, place },
    personal: [{ subjectId: clientId ?? appointmentId, data: { name, phone, note } }],
  });
}

/** One who missed it may still come the same day; whoever has been called by then is served without it. */
function checkIn(state: AppointmentState, visitId: string, now: EpochMs): AppointmentDecision {
  if (state.status !== 'booked' && state.status !== 'missed') return refused('appointment.over');
  if (localDate(state.from) !== localDate(now)) return refused('appointment.notToday');
  const lateMinutes = Math.round((now - state.from) / MINUTE_MS);
  return happened({ type: 'appointment.checkedIn', version: 1, payload: { visitId, lateMinutes } });
}

type Change = Extract<AppointmentCommand, { kind: 'move' | 'cancel' | 'markMissed' | 'setRoom' }>;

function change(state: AppointmentState, command: Change, now: EpochMs): AppointmentDecision {
  if (command.kind === 'setRoom') {
    const { subjectId, roomUrl } = command;
    return happened({
      type: 'appointment.roomSet',
      version: 1,
      payload: {},
      personal: [{ subjectId, data: { roomUrl } }],
    });
  }
  if (command.kind === 'move') return move(state, command, now);
  if (state.status !== 'booked') return refused('appointment.over');
  if (command.kind === 'cancel') {
    return happened({ type: 'appointment.cancelled', version: 1, payload: { reason: command.reason } });
  }
  if (now < state.from) return refused('appointment.notYetMissed');
  return happened({ type: 'appointment.missed', version: 1, payload: {} });
}

/** Also one that was missed: the client calls and asks for another time. */
function move(
  state: AppointmentState,
  { from, minutes, place, reason }: Extract<AppointmentCommand, { kind: 'move' }>,
  now: EpochMs,
): AppointmentDecision {
  if (state.status !== 'booked' && state.status !== 'missed') return refused('appointment.over');
  if (from < now) return refused('appointment.past');
  if (from === state.from && place === state.place) return refused('appointment.sameTime');
  if (place === null) return refused('appointment.timeTaken');
  const payload = { before: state.from, from, minutes, place, reason };
  return happened({ type: 'appointment.moved', version: 1, payload });
}

function undo({
  event,
  isFree,
  isWaiting,
}: Extract<AppointmentCommand, { kind: 'undo' }>): AppointmentDecision {
  if (!UNDOABLE.includes(event.type)) return refused('appointment.cannotUndo');
  if (event.type === 'appointment.checkedIn' && !isWaiting) return refused('appointment.alreadyCalled');
  if (event.type === 'appointment.cancelled' && !isFree) return refused('appointment.timeTaken');
  const payload = { what: event.type };
  return happened({ type: 'appointment.undone', version: 1, payload, undoOf: event.id });
}
