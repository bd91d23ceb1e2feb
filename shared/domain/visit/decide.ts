import { happened, refused, type Decision, type DecisionContext } from '#shared/domain/decision.ts';
import {
  decideContact,
  isContactCommand,
  type ContactCommand,
  type ContactRule,
} from '#shared/domain/visit/contact/decide.ts';
import {
  decideHandoff,
  isHandoffCommand,
  type HandoffCommand,
  type HandoffRule,
} from '#shared/domain/visit/handoff/decide.ts';
import { comingBackOf, isRecallDue, type RecallRule } from '#shared/domain/visit/recall.ts';
import { ENDED, subjectOf } from '#shared/domain/visit/subject.ts';
import type { EventId } from '#shared/lib/ids.ts';
import { localDate, MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';
import type {
  Agreed,
  DoorResult,
  IdentityDocument,
  IdentityMethod,
  OutcomeKind,
  RepresentationBasis,
  SlipResult,
  Triage,
  VisitEvent,
  VisitState,
  VisitStatus,
  WaitingRange,
} from '#shared/domain/visit/types.ts';

/** How long an act that others see can be taken back, in milliseconds (design: ten seconds). */
export const UNDO_WINDOW_MS = 10_000;

export type VisitCommand =
  | HandoffCommand
  | ContactCommand
  | {
      readonly kind: 'issueTicket';
      readonly triage: Triage;
      readonly ticket: string;
      readonly category: string;
      readonly targetMinutes: number;
      readonly promise: WaitingRange | null;
      readonly missingDocuments: readonly string[];
      /** Of a client who has an appointment. */
      readonly appointment?: Agreed;
    }
  | {
      readonly kind: 'helpAtDoor';
      readonly triage: Triage;
      readonly category: string;
      readonly result: DoorResult;
      readonly missingDocuments: readonly string[];
    }
  | {
      readonly kind: 'enterSlip';
      readonly triage: Triage;
      readonly ticket: string;
      readonly category: string;
      readonly targetMinutes: number;
      readonly takenAt: EpochMs;
      readonly result: SlipResult;
    }
  | {
      readonly kind: 'call';
      readonly counter: string;
      /** A free room for a client who wants one; none: the client comes to the counter. */
      readonly room?: string | null;
      /** The number that was first in this desk's line, when it was not this one. */
      readonly passedOver?: string | null;
    }
  | { readonly kind: 'recall'; readonly counter: string; readonly rule: RecallRule }
  | { readonly kind: 'startService'; readonly counter: string }
  | { readonly kind: 'moveToRoom'; readonly room: string | null }
  | { readonly kind: 'markMissed' }
  | { readonly kind: 'markLeft' }
  | { readonly kind: 'returnBack'; readonly rule: RecallRule; readonly targetMinutes: number }
  | { readonly kind: 'park'; readonly minutes: number | null; readonly note: string }
  | { readonly kind: 'resume'; readonly counter: string }
  | { readonly kind: 'linkClient'; readonly clientId: string }
  | {
      readonly kind: 'checkIdentity';
      readonly document: IdentityDocument;
      readonly method: IdentityMethod;
      readonly validTo: string;
      readonly numberEnd: string;
    }
  | {
      readonly kind: 'recordRepresentative';
      readonly representativeId: string;
      readonly name: string;
      readonly basis: RepresentationBasis;
      readonly document: string;
      readonly documentDate: string | null;
      readonly validTo: string | null;
    }
  | { readonly kind: 'addNote'; readonly text: string }
  | {
      readonly kind: 'recordOutcome';
      readonly outcome: OutcomeKind;
      readonly serviceId: string | null;
      readonly requestId: string | null;
    }
  | { readonly kind: 'finish'; readonly ratingOffered: boolean }
  | { readonly kind: 'undo'; readonly event: UndoneEvent }
  /** A ticket that was never meant to be given; its number stays used. */
  | { readonly kind: 'takeTicketBack'; readonly event: UndoneEvent };

type UndoneEvent = { readonly id: EventId; readonly type: string; readonly at: number };

export type VisitRule =
  | HandoffRule
  | ContactRule
  | 'visit.exists'
  | 'visit.unknown'
  | 'visit.slipInFuture'
  | 'visit.slipDayOver'
  | 'visit.notWaiting'
  | 'visit.notCalled'
  | 'visit.notAtThisCounter'
  | 'visit.calledEnough'
  | 'visit.recallTooSoon'
  | 'visit.notInService'
  | 'visit.alreadyThere'
  | 'visit.notParked'
  | 'visit.notMissed'
  | 'visit.alreadyReturned'
  | 'visit.closed'
  | 'visit.noClient'
  | 'visit.documentExpired'
  | 'visit.representationExpired'
  | 'visit.noOutcome'
  | 'visit.undoTooLate'
  | 'visit.cannotUndo'
  | 'visit.ticketInUse';

type VisitDecision = Decision<VisitEvent, VisitRule>;

/** What others see and may have been pressed by mistake (design 5). */
const UNDOABLE: readonly string[] = [
  'visit.called',
  'visit.missed',
  'visit.left',
  'visit.finished',
  'visit.handedOff',
  'visit.handoffOffered',
  'visit.handoffRefused',
];

/** Whether it can still be taken back. An act that lies ahead of the clock is no reason to allow it for an hour. */
export function isUndoable({ type, at }: Pick<UndoneEvent, 'type' | 'at'>, now: number): boolean {
  return UNDOABLE.includes(type) && isWithinWindow(at, now);
}

function isWithinWindow(at: number, now: number): boolean {
  return Math.abs(now - at) <= UNDO_WINDOW_MS;
}

export function decideVisit(
  state: VisitState | null,
  command: VisitCommand,
  context: DecisionContext,
): VisitDecision {
  if (command.kind === 'issueTicket' || command.kind === 'helpAtDoor') {
    return state ? refused('visit.exists') : open(command, context);
  }
  if (isContactCommand(command)) return decideContact(state, command, context);
  if (command.kind === 'enterSlip') return state ? refused('visit.exists') : enterSlip(command, context);
  if (!state) return refused('visit.unknown');
  if (command.kind === 'undo') return undo(state, command.event, context);
  if (command.kind === 'takeTicketBack') return takeTicketBack(state, command.event, context);
  // An answer from elsewhere may come when the client has long gone.
  if (isHandoffCommand(command)) return decideHandoff(state, command, context);
  if (ENDED.includes(state.status)) return refused('visit.closed');
  return change(state, command, context);
}

function open(
  command: Extract<VisitCommand, { kind: 'issueTicket' | 'helpAtDoor' }>,
  { now }: DecisionContext,
): VisitDecision {
  const businessDay = localDate(now);
  if (command.kind === 'helpAtDoor') {
    const { triage, category, result, missingDocuments } = command;
    const payload = { ...triage, businessDay, category, result, missingDocuments };
    return happened({ type: 'visit.helpedAtDoor', version: 1, payload });
  }
  const { ticket, category, promise, missingDocuments, triage, appointment = null } = command;
  const dueAt = dueTime(command, now);
  const payload = { ...triage, ticket, category, businessDay, dueAt, promise, missingDocuments, appointment };
  return happened({ type: 'visit.ticketIssued', version: 1, payload });
}

/** The time on the slip counts: nobody waits twice because a computer was out of order. */
function enterSlip(
  { triage, ticket, category, targetMinutes, takenAt, result }: Extract<VisitCommand, { kind: 'enterSlip' }>,
  { now }: DecisionContext,
): VisitDecision {
  const businessDay = localDate(takenAt);
  if (takenAt > now) return refused('visit.slipInFuture');
  if (result === 'waiting' && businessDay !== localDate(now)) return refused('visit.slipDayOver');
  const dueAt = takenAt + targetMinutes * MINUTE_MS;
  const payload = { ...triage, ticket, category, businessDay, arrivedAt: takenAt, dueAt, result };
  return happened({ type: 'visit.slipEntered', version: 1, payload });
}

/** Design 5: an appointment is due at its time, at arrival if that is later; a reason for priority comes first. */
function dueTime(
  { targetMinutes, triage, appointment }: Extract<VisitCommand, { kind: 'issueTicket' }>,
  now: number,
): number {
  const asWalkIn = now + targetMinutes * MINUTE_MS;
  if (!appointment) return asWalkIn;
  const agreed = Math.max(now, appointment.from);
  return triage.need === 'none' ? agreed : Math.min(agreed, asWalkIn);
}

type Change = Exclude<
  VisitCommand,
  | HandoffCommand
  | ContactCommand
  | { kind: 'issueTicket' | 'helpAtDoor' | 'enterSlip' | 'undo' | 'takeTicketBack' }
>;

function change(state: VisitState, command: Change, { now }: DecisionContext): VisitDecision {
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
    case 'markLeft':
      return happened({ type: 'visit.left', version: 1, payload: { during: duringOf(state.status) } });
    case 'returnBack':
      return returnBack(state, command, now);
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
  now: number,
): VisitDecision {
  if (state.status !== 'missed') return refused('visit.notMissed');
  const { kind } = comingBackOf(state, rule, now);
  if (kind === 'newTicket') return refused('visit.alreadyReturned');
  const keepsPlace = kind === 'keepsPlace';
  // Keeps the first due time, but is never due before coming back.
  const dueAt = keepsPlace ? Math.max(state.dueAt, now) : now + targetMinutes * MINUTE_MS;
  return happened({ type: 'visit.returned', version: 1, payload: { dueAt, keepsPlace } });
}

type AtCounter = Extract<
  Change,
  {
    kind: 'moveToRoom' | 'linkClient' | 'checkIdentity' | 'recordRepresentative' | 'recordOutcome' | 'finish';
  }
>;

/** What can only be done while the client stands at the counter. */
function atCounter(state: VisitState, command: AtCounter, now: number): VisitDecision {
  if (state.status !== 'serving') return refused('visit.notInService');
  switch (command.kind) {
    case 'moveToRoom':
      if ((state.room ?? null) === command.room) return refused('visit.alreadyThere');
      return happened({ type: 'visit.movedToRoom', version: 1, payload: { room: command.room } });
    case 'linkClient':
      return happened({ type: 'visit.clientLinked', version: 1, payload: { clientId: command.clientId } });
    case 'checkIdentity': {
      const { document, method, validTo, numberEnd } = command;
      if (!state.clientId) return refused('visit.noClient');
      if (validTo < localDate(now)) return refused('visit.documentExpired');
      return happened({
        type: 'visit.identityChecked',
        version: 1,
        payload: { document, method, validTo },
        personal: [{ subjectId: state.clientId, data: { numberEnd } }],
      });
    }
    case 'recordRepresentative': {
      const { representativeId, basis, documentDate, validTo, name, document } = command;
      if (!state.clientId) return refused('visit.noClient');
      if (validTo !== null && validTo < localDate(now)) return refused('visit.representationExpired');
      return happened({
        type: 'visit.representativeRecorded',
        version: 1,
        payload: { basis, representativeId, documentDate, validTo },
        personal: [{ subjectId: representativeId, data: { name, document } }],
      });
    }
    case 'recordOutcome': {
      const { outcome, serviceId, requestId } = command;
      return happened({
        type: 'visit.outcomeRecorded',
        version: 1,
        payload: { kind: outcome, serviceId, requestId },
      });
    }
    case 'finish':
      // QUE-03: a ticket cannot be closed without at least one outcome.
      if (state.outcomes.length === 0) return refused('visit.noOutcome');
      return happened({
        type: 'visit.finished',
        version: 1,
        payload: { ratingOffered: command.ratingOffered },
      });
  }
}

function undo(
  { homeCentreId = null }: VisitState,
  event: UndoneEvent,
  { now }: DecisionContext,
): VisitDecision {
  if (!UNDOABLE.includes(event.type)) return refused('visit.cannotUndo');
  if (!isUndoable(event, now)) return refused('visit.undoTooLate');
  const payload = { what: event.type, homeCentreId };
  return happened({ type: 'visit.undone', version: 1, payload, undoOf: event.id });
}

/** Without its first event the visit never was: it counts as not given, and not as somebody who left. */
function takeTicketBack(state: VisitState, event: UndoneEvent, { now }: DecisionContext): VisitDecision {
  const isUntouched = state.status === 'waiting' && !state.steps.some(({ type }) => type === 'visit.called');
  if (event.type !== 'visit.ticketIssued' || !isUntouched) return refused('visit.ticketInUse');
  if (!isWithinWindow(event.at, now)) return refused('visit.undoTooLate');
  const payload = { what: event.type, homeCentreId: null };
  return happened({ type: 'visit.undone', version: 1, payload, undoOf: event.id });
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
