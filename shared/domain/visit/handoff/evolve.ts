import type { FoldableEvent } from '#shared/domain/event.ts';
import { isOpenHandoff, type Handoff, type HandoffEvent } from '#shared/domain/visit/handoff/types.ts';
import type { VisitEvent, VisitState, VisitStatus } from '#shared/domain/visit/types.ts';

type Known = VisitEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;
type KnownHandoff = HandoffEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

/** One who missed the call or left is not brought back by an answer. */
const IS_HERE: readonly VisitStatus[] = ['waiting', 'called', 'serving', 'parked'];

/** What an event does to the hand-offs of a visit, and through them to where the client waits. */
export function evolveHandoffs(state: VisitState, event: Known, raw: FoldableEvent): VisitState {
  switch (event.type) {
    case 'visit.handoffOffered':
      return offered(state, event, raw);
    case 'visit.handoffAccepted':
    case 'visit.handoffRefused':
    case 'visit.handoffAnswered':
    case 'visit.handoffClosed':
    case 'visit.handoffUnanswered':
      return answered(state, event, raw);
    case 'visit.serviceStarted':
      // Serving the client is accepting: nobody has to say so twice.
      return changeMoved(state, 'offered', (handoff) => ({ ...handoff, status: 'accepted', ...taken(raw) }));
    case 'visit.finished':
    case 'visit.left':
      return withoutMeetings(
        changeMoved(state, 'open', (handoff) => ({ ...handoff, status: 'ended', ...out(raw) })),
        raw,
      );
    default:
      return state;
  }
}

function offered(
  state: VisitState,
  event: Extract<KnownHandoff, { type: 'visit.handoffOffered' }>,
  raw: FoldableEvent,
): VisitState {
  const { handoffId: id, ...facts } = event.payload;
  const data = raw.personal[0]?.data;
  const handoff: Handoff = {
    id,
    ...facts,
    status: 'offered',
    fromStaffId: staffOf(raw),
    fromCounter: raw.actor.kind === 'staff' ? raw.actor.counter : null,
    offeredAt: raw.at,
    takenAt: null,
    takenBy: null,
    outAt: null,
    outBy: null,
    refusal: null,
    ending: null,
    ...(data
      ? {
          words: {
            question: textOf(data['question']),
            summary: textOf(data['summary']),
            whyNotHere: textOf(data['whyNotHere']),
            by: textOf(data['by']),
          },
        }
      : {}),
  };
  const before = facts.clientMoves
    ? changeMoved(state, 'open', (earlier) => ({ ...earlier, status: 'ended', ...out(raw) }))
    : state;
  const next = { ...before, handoffs: [...(before.handoffs ?? []), handoff] };
  const homeCentreId = facts.target.kind === 'centre' ? facts.fromCentreId : (state.homeCentreId ?? null);
  if (!facts.clientMoves) return { ...next, homeCentreId };
  // The number and the first due time stay: nobody is sent to the end of the line.
  return { ...next, homeCentreId, status: 'waiting', level: facts.toLevel, counter: null, staffId: null };
}

function answered(
  state: VisitState,
  event: Exclude<KnownHandoff, { type: 'visit.handoffOffered' }>,
  raw: FoldableEvent,
): VisitState {
  const handoff = state.handoffs?.find(({ id }) => id === event.payload.handoffId);
  // An answer that comes after another one, or too late, is kept in the journal and shown as a step.
  if (!handoff || !isOpenHandoff(handoff)) return lateAnswer(state, handoff, event, raw);
  const next = replace(state, { ...handoff, ...outcomeOf(event, raw) });
  const comesBack = event.type !== 'visit.handoffAccepted' && event.type !== 'visit.handoffClosed';
  if (!comesBack || !handoff.clientMoves || !IS_HERE.includes(state.status)) return next;
  return { ...next, status: 'waiting', level: handoff.fromLevel, counter: null, staffId: null };
}

/** Answered elsewhere without a network, after the offer had come back: the words still reach the sender. */
function lateAnswer(
  state: VisitState,
  handoff: Handoff | undefined,
  event: Exclude<KnownHandoff, { type: 'visit.handoffOffered' }>,
  raw: FoldableEvent,
): VisitState {
  if (handoff?.status !== 'unanswered' || handoff.clientMoves) return { ...state };
  return replace(state, { ...handoff, ...outcomeOf(event, raw) });
}

function outcomeOf(
  event: Exclude<KnownHandoff, { type: 'visit.handoffOffered' }>,
  raw: FoldableEvent,
): Partial<Handoff> {
  const data = raw.personal[0]?.data;
  const reply = data ? { reply: { text: textOf(data['text']), by: textOf(data['by']) } } : {};
  switch (event.type) {
    case 'visit.handoffAccepted':
      return { status: 'accepted', ...taken(raw), ...reply };
    case 'visit.handoffRefused':
      return { status: 'refused', refusal: event.payload.reason, ...out(raw), ...reply };
    case 'visit.handoffAnswered':
      return { status: 'answered', ...out(raw), ...reply };
    case 'visit.handoffClosed':
      return { status: 'closed', ending: event.payload.how, ...out(raw), ...reply };
    case 'visit.handoffUnanswered':
      return { status: 'unanswered', outAt: raw.at, outBy: null };
  }
}

/** Nobody comes for a client who has gone; a question alone may still be answered. */
function withoutMeetings(state: VisitState, raw: FoldableEvent): VisitState {
  const open = (state.handoffs ?? []).filter((handoff) => handoff.meetAt && isOpenHandoff(handoff));
  return open.reduce(
    (before, handoff) => replace(before, { ...handoff, status: 'ended', ...out(raw) }),
    state,
  );
}

/** Of the hand-offs that took the client along only the last can be open. */
function changeMoved(
  state: VisitState,
  which: 'offered' | 'open',
  change: (handoff: Handoff) => Handoff,
): VisitState {
  const handoff = state.handoffs?.findLast(({ clientMoves }) => clientMoves);
  if (!handoff) return state;
  const isMeant = which === 'open' ? isOpenHandoff(handoff) : handoff.status === 'offered';
  return isMeant ? replace(state, change(handoff)) : state;
}

function replace(state: VisitState, handoff: Handoff): VisitState {
  return {
    ...state,
    handoffs: (state.handoffs ?? []).map((other) => (other.id === handoff.id ? handoff : other)),
  };
}

function taken(raw: FoldableEvent): Pick<Handoff, 'takenAt' | 'takenBy'> {
  return { takenAt: raw.at, takenBy: staffOf(raw) };
}

function out(raw: FoldableEvent): Pick<Handoff, 'outAt' | 'outBy'> {
  return { outAt: raw.at, outBy: staffOf(raw) };
}

function staffOf({ actor }: FoldableEvent): string | null {
  return actor.kind === 'staff' ? actor.staffId : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
