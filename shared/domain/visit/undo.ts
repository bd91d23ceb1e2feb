import { happened, refused, type DecisionContext } from '#shared/domain/decision.ts';
import type { UndoneEvent, VisitCommand, VisitDecision } from '#shared/domain/visit/commands.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';

/** How long an act that others see can be taken back, in milliseconds (design: ten seconds). */
export const UNDO_WINDOW_MS = 10_000;

/** What others see and may have been pressed by mistake (design 5). */
const UNDOABLE: readonly string[] = [
  'visit.called',
  'visit.missed',
  'visit.left',
  'visit.finished',
  'visit.handedOff',
  'visit.handoffOffered',
  'visit.handoffRefused',
  'visit.guidedStarted',
  'visit.guidedCompleted',
  'visit.guidedGivenUp',
];

/** Whether it can still be taken back. An act that lies ahead of the clock is no reason to allow it for an hour. */
export function isUndoable({ type, at }: Pick<UndoneEvent, 'type' | 'at'>, now: number): boolean {
  return UNDOABLE.includes(type) && isWithinWindow(at, now);
}

export function isWithinWindow(at: number, now: number): boolean {
  return Math.abs(now - at) <= UNDO_WINDOW_MS;
}

export function undoAct(
  { homeCentreId = null, enteredLaterAt }: VisitState,
  event: UndoneEvent,
  { now }: DecisionContext,
): VisitDecision {
  // What was entered later ended long ago: it cannot be open at a counter again.
  if (!UNDOABLE.includes(event.type) || enteredLaterAt !== undefined) return refused('visit.cannotUndo');
  if (!isUndoable(event, now)) return refused('visit.undoTooLate');
  const payload = { what: event.type, homeCentreId };
  return happened({ type: 'visit.undone', version: 1, payload, undoOf: event.id });
}

/** The outcome of an act that is itself taken back; once the visit is over, one of its outcomes stays (QUE-03). */
export function takeOutcomeBack(
  { status }: VisitState,
  { id, type, at }: UndoneEvent,
  { now }: DecisionContext,
): VisitDecision {
  if (type !== 'visit.outcomeRecorded' || status !== 'serving') return refused('visit.cannotUndo');
  if (!isWithinWindow(at, now)) return refused('visit.undoTooLate');
  const payload = { what: type, homeCentreId: null };
  return happened({ type: 'visit.undone', version: 1, payload, undoOf: id });
}

/** Events that begin a visit in the hall and may have been a slip of the hand. */
const BEGINNINGS: readonly string[] = ['visit.ticketIssued', 'visit.slipEntered'];

/** Without its first event the visit never was: it counts as not given, and not as somebody who left. */
export function takeTicketBack(
  state: VisitState,
  { event, isCheckIn = false }: Extract<VisitCommand, { kind: 'takeTicketBack' }>,
  { now }: DecisionContext,
): VisitDecision {
  // A slip may have been entered as served or left: then the slip itself is all that happened.
  const isUntouched = event.type === 'visit.slipEntered' ? state.steps.length <= 1 : isStillWaiting(state);
  if (!BEGINNINGS.includes(event.type) || !isUntouched) return refused('visit.ticketInUse');
  if (!isCheckIn && !isWithinWindow(event.at, now)) return refused('visit.undoTooLate');
  const payload = { what: event.type, homeCentreId: null };
  return happened({ type: 'visit.undone', version: 1, payload, undoOf: event.id });
}

function isStillWaiting({ status, steps }: VisitState): boolean {
  return status === 'waiting' && !steps.some(({ type }) => type === 'visit.called');
}
