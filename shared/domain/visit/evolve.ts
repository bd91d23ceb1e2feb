import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import { evolveClients, isStep } from '#shared/domain/visit/clients/evolve.ts';
import { contactOf, evolveContact } from '#shared/domain/visit/contact/evolve.ts';
import { asItHappened, evolveCorrection } from '#shared/domain/visit/correction/evolve.ts';
import { evolveGuided } from '#shared/domain/visit/guided/evolve.ts';
import { evolveHandoffs } from '#shared/domain/visit/handoff/evolve.ts';
import type {
  DoorResult,
  OutcomeKind,
  SlipResult,
  VisitEvent,
  VisitState,
  VisitStatus,
  VisitStep,
} from '#shared/domain/visit/types.ts';

type Known = VisitEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

/** State after one more fact. Types from a newer version leave the state as it is. */
export function evolveVisit(state: VisitState | null, recorded: FoldableEvent): VisitState | null {
  const event = asItHappened(recorded);
  const known = event as unknown as Known;
  if (known.type === 'visit.ticketIssued' || known.type === 'visit.helpedAtDoor') return opened(known, event);
  if (known.type === 'visit.contactReceived') return received(known, event);
  if (known.type === 'visit.slipEntered') return slipEntered(known, event);
  if (known.type === 'visit.enteredLater') return enteredLater(known, event);
  if (!state) return state;
  const corrected = evolveCorrection(changed(state, known, event), known);
  const guided = evolveGuided(corrected, known, event);
  const next = evolveHandoffs(evolveClients(evolveContact(guided, known), known), known, event);
  if (next === state || !isStep(known.type)) return next;
  return { ...next, steps: [...state.steps, step(event, recorded.at)] };
}

function opened(
  event: Extract<Known, { type: 'visit.ticketIssued' | 'visit.helpedAtDoor' }>,
  raw: FoldableEvent,
): VisitState {
  const { serviceId, lifeSituationId, institutionId, need, hasEid, language } = event.payload;
  const { category, businessDay } = event.payload;
  const { people = 1, needsRoom = false } = event.payload;
  const atDoor = event.type === 'visit.helpedAtDoor';
  const appointment = atDoor ? null : (event.payload.appointment ?? null);
  return {
    status: atDoor ? 'redirected' : 'waiting',
    ticket: atDoor ? null : event.payload.ticket,
    category,
    businessDay,
    serviceId,
    lifeSituationId,
    ...(institutionId === undefined ? {} : { institutionId }),
    need,
    hasEid,
    language,
    level: appointment?.level ?? 1,
    appointment,
    arrivedAt: event.at,
    dueAt: atDoor ? event.at : event.payload.dueAt,
    promise: atDoor ? null : event.payload.promise,
    // Absent in answers at the door of earlier versions.
    missingDocuments: event.payload.missingDocuments ?? [],
    people,
    needsRoom,
    doorResult: atDoor ? event.payload.result : null,
    ...UNTOUCHED,
    finishedAt: atDoor ? event.at : null,
    outcomes: atDoor
      ? [{ kind: DOOR_OUTCOMES[event.payload.result], serviceId, requestId: null, at: event.at }]
      : [],
    steps: [step(raw)],
  };
}

/** Whoever calls or writes stands in no queue and came to no door. */
function received(event: Extract<Known, { type: 'visit.contactReceived' }>, raw: FoldableEvent): VisitState {
  const { serviceId, language, category, businessDay, ticket, receivedAt, answerBy } = event.payload;
  return {
    status: 'parked',
    ticket,
    category,
    businessDay,
    serviceId,
    lifeSituationId: null,
    need: 'none',
    hasEid: null,
    language,
    level: 1,
    arrivedAt: receivedAt,
    dueAt: answerBy,
    promise: null,
    missingDocuments: [],
    ...UNTOUCHED,
    ...contactOf(event, raw),
    steps: [step(raw)],
  };
}

/** What nobody has done yet when a visit begins. */
const UNTOUCHED = {
  counter: null,
  staffId: null,
  calledAt: null,
  calls: 0,
  serviceStartedAt: null,
  finishedAt: null,
  hasReturned: false,
  parkedUntil: null,
  clientId: null,
  identityCheck: null,
  representative: null,
  notes: [],
  outcomes: [],
} as const;

/** Stands in the day and in the queue as if it had been given at the time on the slip, and says so. */
function slipEntered(event: Extract<Known, { type: 'visit.slipEntered' }>, raw: FoldableEvent): VisitState {
  const { arrivedAt, result, serviceId } = event.payload;
  const payload = { ...event.payload, promise: null, missingDocuments: [] };
  const ticket = opened({ ...event, type: 'visit.ticketIssued', payload }, raw);
  return {
    ...ticket,
    status: SLIP_STATUS[result],
    arrivedAt,
    finishedAt: result === 'waiting' ? null : event.at,
    outcomes:
      result === 'served' ? [{ kind: 'consultation', serviceId, requestId: null, at: arrivedAt }] : [],
    slip: { enteredAt: event.at, result },
    steps: [step({ ...raw, at: arrivedAt }, raw.at)],
  };
}

/** Never waited and was never called: the counter had the client at once, and its end follows. */
function enteredLater(event: Extract<Known, { type: 'visit.enteredLater' }>, raw: FoldableEvent): VisitState {
  const { startedAt } = event.payload;
  const payload = {
    ...event.payload,
    ticket: '',
    dueAt: startedAt,
    promise: null,
    missingDocuments: [],
  };
  const ticket = opened({ ...event, type: 'visit.ticketIssued', payload, at: startedAt }, raw);
  return {
    ...ticket,
    ticket: null,
    status: 'serving',
    staffId: staffOf(raw),
    serviceStartedAt: startedAt,
    enteredLaterAt: raw.at,
    steps: [step({ ...raw, at: startedAt }, raw.at)],
  };
}

const SLIP_STATUS = { waiting: 'waiting', served: 'finished', left: 'left' } as const satisfies Record<
  SlipResult,
  VisitStatus
>;

/** An answer on the spot is a consultation; help at the shared computer teaches the e-service. */
const DOOR_OUTCOMES = {
  answered: 'consultation',
  digitalAssistant: 'eServiceTaught',
  selfService: 'consultation',
  comesBack: 'consultation',
} as const satisfies Record<DoorResult, OutcomeKind>;

function changed(state: VisitState, event: Known, raw: FoldableEvent): VisitState {
  switch (event.type) {
    case 'visit.called':
      return {
        ...state,
        status: 'called',
        counter: event.payload.counter,
        staffId: staffOf(raw),
        calledAt: event.at,
        calls: event.payload.callNumber,
        room: event.payload.room ?? null,
        calledTo: event.payload.room ?? null,
      };
    case 'visit.movedToRoom':
      return { ...state, room: event.payload.room };
    case 'visit.recalled':
      return { ...state, calledAt: event.at, calls: event.payload.callNumber };
    case 'visit.serviceStarted':
      return { ...state, status: 'serving', serviceStartedAt: state.serviceStartedAt ?? event.at };
    case 'visit.missed':
      return { ...state, status: 'missed', counter: null };
    case 'visit.left':
      return { ...state, status: 'left', counter: null, finishedAt: event.at };
    case 'visit.returned':
      return { ...state, status: 'waiting', counter: null, hasReturned: true, dueAt: event.payload.dueAt };
    case 'visit.parked':
      return { ...state, status: 'parked', parkedUntil: event.payload.until, room: null };
    case 'visit.resumed':
      return {
        ...state,
        status: 'serving',
        counter: event.payload.counter,
        staffId: staffOf(raw),
        parkedUntil: null,
      };
    case 'visit.handedOff':
      // The number and the first due time stay: nobody is sent to the end of the line.
      return { ...state, status: 'waiting', level: event.payload.toLevel, counter: null, staffId: null };
    case 'visit.clientLinked':
      // What was checked was another person's.
      return event.payload.clientId === state.clientId
        ? state
        : { ...state, clientId: event.payload.clientId, identityCheck: null, representative: null };
    case 'visit.identityChecked': {
      const { document, method, validTo } = event.payload;
      return { ...state, identityCheck: { document, method, validTo, at: event.at } };
    }
    case 'visit.representativeRecorded': {
      const { representativeId: id, documentDate: _date, ...facts } = event.payload;
      const { name, document } = personalOf(raw, id) ?? {};
      const isKnown = typeof name === 'string' && typeof document === 'string';
      return { ...state, representative: { id, ...facts, ...(isKnown ? { name, document } : {}) } };
    }
    case 'visit.representativeCleared':
      return { ...state, representative: null };
    case 'visit.noteAdded': {
      const text = raw.personal[0]?.data?.['text'];
      const note = { at: event.at, staffId: staffOf(raw), ...(typeof text === 'string' ? { text } : {}) };
      return { ...state, notes: [...state.notes, note] };
    }
    case 'visit.outcomeRecorded': {
      return { ...state, outcomes: [...state.outcomes, { ...event.payload, at: event.at }] };
    }
    case 'visit.finished':
      return { ...state, status: 'finished', finishedAt: event.at };
    case 'visit.undone': {
      // Absent in events of earlier versions.
      const homeCentreId = event.payload.homeCentreId ?? null;
      return homeCentreId === null ? state : { ...state, homeCentreId };
    }
    default:
      return state;
  }
}

function step(event: FoldableEvent, recordedAt = event.at): VisitStep {
  const counter = event.actor.kind === 'staff' ? event.actor.counter : null;
  const { handoffId, passedOver, dayEnded } = event.payload;
  return {
    type: event.type as VisitStep['type'],
    at: event.at,
    counter,
    staffId: staffOf(event),
    ...(typeof handoffId === 'string' ? { handoffId } : {}),
    ...(recordedAt === event.at ? {} : { recordedAt }),
    ...(typeof passedOver === 'string' ? { passedOver } : {}),
    ...(dayEnded === true ? { dayEnded } : {}),
  };
}

function staffOf(event: FoldableEvent): string | null {
  return event.actor.kind === 'staff' ? event.actor.staffId : null;
}
