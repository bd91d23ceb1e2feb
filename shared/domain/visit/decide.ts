import { businessDayIn, happened, refused, type DecisionContext } from '#shared/domain/decision.ts';
import { atCounter } from '#shared/domain/visit/atCounter.ts';
import { decideClients, isClientsCommand, type ClientsCommand } from '#shared/domain/visit/clients/decide.ts';
import type { VisitCommand, VisitDecision } from '#shared/domain/visit/commands.ts';
import { decideContact, isContactCommand, type ContactCommand } from '#shared/domain/visit/contact/decide.ts';
import {
  decideCorrection,
  isCorrection,
  type CorrectionCommand,
} from '#shared/domain/visit/correction/decide.ts';
import {
  decideGuided,
  isGuidedCommand,
  whyNotEnd,
  type GuidedCommand,
} from '#shared/domain/visit/guided/decide.ts';
import { decideHandoff, isHandoffCommand, type HandoffCommand } from '#shared/domain/visit/handoff/decide.ts';
import { endDay } from '#shared/domain/visit/endDay.ts';
import { enterSlip, openVisit } from '#shared/domain/visit/opening.ts';
import { comingBackOf, isRecallDue } from '#shared/domain/visit/recall.ts';
import { ENDED, subjectOf } from '#shared/domain/visit/subject.ts';
import { takeOutcomeBack, takeTicketBack, undoAct } from '#shared/domain/visit/undo.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import type { VisitEvent, VisitState, VisitStatus } from '#shared/domain/visit/types.ts';

export function decideVisit(
  state: VisitState | null,
  command: VisitCommand,
  context: DecisionContext,
): VisitDecision {
  if (command.kind === 'issueTicket' || command.kind === 'helpAtDoor') {
    return state ? refused('visit.exists') : openVisit(command, context);
  }
  if (isContactCommand(command)) return decideContact(state, command, context);
  if (isCorrection(command)) return decideCorrection(state, command, context);
  if (command.kind === 'enterSlip') return state ? refused('visit.exists') : enterSlip(command, context);
  if (!state) return refused('visit.unknown');
  if (command.kind === 'undo') return undoAct(state, command.event, context);
  if (command.kind === 'takeOutcomeBack') return takeOutcomeBack(state, command.event, context);
  if (command.kind === 'takeTicketBack') return takeTicketBack(state, command, context);
  // An answer from elsewhere may come when the client has long gone.
  if (isHandoffCommand(command)) return decideHandoff(state, command, context);
  if (ENDED.includes(state.status)) return refused('visit.closed');
  if (isClientsCommand(command)) return decideClients(state, command);
  if (isGuidedCommand(command)) return decideGuided(state, command, context.now);
  return change(state, command, context);
}

type Change = Exclude<
  VisitCommand,
  | HandoffCommand
  | ContactCommand
  | CorrectionCommand
  | ClientsCommand
  | GuidedCommand
  | { kind: 'issueTicket' | 'helpAtDoor' | 'enterSlip' | 'undo' | 'takeOutcomeBack' | 'takeTicketBack' }
>;

function change(state: VisitState, command: Change, context: DecisionContext): VisitDecision {
  const { now } = context;
  switch (command.kind) {
    case 'call': {
      if (state.status !== 'waiting') return refused('visit.notWaiting');
      const { counter, passedOver = null, room = null } = command;
      const waitedMinutes = Math.max(0, Math.floor((now - state.arrivedAt) / MINUTE_MS));
      const payload = { counter, callNumber: 1, dueAt: state.dueAt, waitedMinutes, passedOver, room };
      return happened({ type: 'visit.called', version: 1, payload });
    }
    case 'recall':
      if (state.status !== 'called') return refused('visit.notCalled');
      if (state.counter !== command.counter) return refused('visit.notAtThisCounter');
      if (state.calls >= command.rule.calls) return refused('visit.calledEnough');
      if (!isRecallDue(state, command.rule, now)) return refused('visit.recallTooSoon');
      return happened({
        type: 'visit.recalled',
        version: 1,
        payload: { counter: command.counter, callNumber: state.calls + 1 },
      });
    case 'startService':
      if (state.status !== 'called') return refused('visit.notCalled');
      if (state.counter !== command.counter) return refused('visit.notAtThisCounter');
      return happened({ type: 'visit.serviceStarted', version: 1, payload: { counter: command.counter } });
    case 'markMissed':
      if (state.status !== 'called') return refused('visit.notCalled');
      return happened({ type: 'visit.missed', version: 1, payload: { calls: state.calls } });
    case 'markLeft': {
      const why = whyNotEnd(state);
      if (why) return refused(why);
      return happened({ type: 'visit.left', version: 1, payload: { during: duringOf(state.status) } });
    }
    case 'returnBack':
      return returnBack(state, command, context);
    case 'endDay':
      return endDay(state, command, context);
    case 'park': {
      if (state.status !== 'serving') return refused('visit.notInService');
      const until = command.minutes === null ? null : now + command.minutes * MINUTE_MS;
      return happened(...noteEvents(state, command.note), {
        type: 'visit.parked',
        version: 1,
        payload: { until },
      });
    }
    case 'resume':
      if (state.status !== 'parked') return refused('visit.notParked');
      return happened({ type: 'visit.resumed', version: 1, payload: { counter: command.counter } });
    case 'addNote':
      return happened(...noteEvents(state, command.text));
    default:
      return atCounter(state, command, now);
  }
}

function returnBack(
  state: VisitState,
  { rule, targetMinutes }: Extract<Change, { kind: 'returnBack' }>,
  context: DecisionContext,
): VisitDecision {
  const { now } = context;
  if (state.status !== 'missed') return refused('visit.notMissed');
  // Nobody would call a number of yesterday.
  if (state.businessDay < businessDayIn(context)) return refused('visit.ticketOver');
  const { kind } = comingBackOf(state, rule, now);
  if (kind === 'newTicket') return refused('visit.alreadyReturned');
  const keepsPlace = kind === 'keepsPlace';
  // Keeps the first due time, but is never due before coming back.
  const dueAt = keepsPlace ? Math.max(state.dueAt, now) : now + targetMinutes * MINUTE_MS;
  return happened({ type: 'visit.returned', version: 1, payload: { dueAt, keepsPlace } });
}

function noteEvents(state: VisitState, text: string): VisitEvent[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const subjectId = subjectOf(state);
  return [
    { type: 'visit.noteAdded', version: 1, payload: {}, personal: [{ subjectId, data: { text: trimmed } }] },
  ];
}

function duringOf(status: VisitStatus): 'waiting' | 'parked' | 'called' | 'serving' {
  return status === 'parked' || status === 'called' || status === 'serving' ? status : 'waiting';
}
