import type { FoldableEvent } from '#shared/domain/event.ts';
import type { FeedbackEvent, FeedbackState, FeedbackStep } from '#shared/domain/feedback/types.ts';
import { withPrint } from '#shared/papers/paperIssued.ts';

type Known = FeedbackEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

/** State after one more fact. Types from a newer version leave the state as it is. */
export function evolveFeedback(state: FeedbackState | null, event: FoldableEvent): FeedbackState | null {
  const known = event as unknown as Known;
  if (known.type === 'feedback.received') return received(known, event);
  if (!state) return state;
  const next = changed(state, known, event);
  return next === state ? state : { ...next, steps: [...state.steps, step(event)] };
}

function received(event: Extract<Known, { type: 'feedback.received' }>, raw: FoldableEvent): FeedbackState {
  const personal = raw.personal[0]?.data as Pick<FeedbackState, 'words' | 'name' | 'contact'> | undefined;
  return {
    ...event.payload,
    status: 'open',
    receivedAt: event.at,
    receivedBy: staffOf(raw),
    counter: raw.actor.kind === 'staff' ? raw.actor.counter : null,
    ...personal,
    receipts: 0,
    responsible: null,
    notes: [],
    extension: null,
    forwarding: null,
    examination: null,
    decision: null,
    answer: null,
    closedAt: null,
    steps: [step(raw)],
  };
}

function changed(state: FeedbackState, event: Known, raw: FoldableEvent): FeedbackState {
  const { at } = event;
  switch (event.type) {
    case 'feedback.receiptIssued':
      return { ...state, receipts: Math.max(state.receipts, event.payload.copy) };
    case 'feedback.letterIssued': {
      const { letter, ...issued } = event.payload;
      return {
        ...state,
        letters: { ...state.letters, [letter]: withPrint(state.letters?.[letter], issued) },
      };
    }
    case 'feedback.reclassified':
      return { ...state, ...event.payload };
    case 'feedback.assigned':
      return { ...state, responsible: event.payload.to };
    case 'feedback.noteAdded': {
      const note = { at, staffId: staffOf(raw), ...textsOf(raw) };
      return { ...state, notes: [...state.notes, note] };
    }
    case 'feedback.extended': {
      const firstDueDate = state.extension ? state.extension.firstDueDate : state.dueDate;
      const extension = { at, firstDueDate, ...textsOf(raw) };
      return { ...state, dueDate: event.payload.dueDate, extension };
    }
    case 'feedback.forwarded':
      return { ...state, status: 'forwarded', forwarding: { at, ...event.payload, informedAt: null } };
    case 'feedback.senderInformed':
      return state.forwarding ? { ...state, forwarding: { ...state.forwarding, informedAt: at } } : state;
    case 'feedback.examined':
      return { ...state, examination: { at, cause: event.payload.cause, ...textsOf(raw) } };
    case 'feedback.suggestionDecided':
      return { ...state, decision: { at, decision: event.payload.decision, ...textsOf(raw) } };
    case 'feedback.answered':
      return { ...state, status: 'answered', answer: { at, by: event.payload.by, ...textsOf(raw) } };
    case 'feedback.closed':
      return { ...state, status: 'closed', closedAt: at };
    default:
      return state;
  }
}

/** What was written about it; nothing once erased. */
function textsOf(event: FoldableEvent): object {
  return event.personal[0]?.data ?? {};
}

function step(event: FoldableEvent): FeedbackStep {
  return { type: event.type as FeedbackStep['type'], at: event.at, staffId: staffOf(event) };
}

function staffOf(event: FoldableEvent): string | null {
  return event.actor.kind === 'staff' ? event.actor.staffId : null;
}

const AFTER_THE_END: readonly string[] = [
  'feedback.forwarded',
  'feedback.answered',
  'feedback.closed',
  'feedback.extended',
];

/** Two people who settled it apart from each other: the client has two words, and a person has to see both. */
export function judgeFeedback(state: FeedbackState | null, event: FoldableEvent): string | null {
  if (event.type === 'feedback.received') return state ? 'feedback.alreadyReceived' : null;
  if (state?.status === 'closed' && AFTER_THE_END.includes(event.type)) return 'feedback.alreadyClosed';
  const isOther = event.type === 'feedback.forwarded' || event.type === 'feedback.answered';
  return isOther && state?.status === 'forwarded' ? 'feedback.alreadyForwarded' : null;
}
