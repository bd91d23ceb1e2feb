import type { FoldableEvent } from '#shared/domain/event.ts';
import type { RepresentationBasis } from '#shared/domain/representation/types.ts';
import { isStep } from '#shared/domain/visit/clients/evolve.ts';
import { asItHappened } from '#shared/domain/visit/correction/evolve.ts';
import type { CorrectionReason } from '#shared/domain/visit/correction/types.ts';
import { evolveVisit } from '#shared/domain/visit/evolve.ts';
import type { GiveUpReason, GuidedPlace, Taught } from '#shared/domain/visit/guided/types.ts';
import type { CaseEnding, HandoffReason, HandoffRefusal } from '#shared/domain/visit/handoff/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type {
  DoorResult,
  Outcome,
  SlipResult,
  VisitEvent,
  VisitEventType,
  VisitState,
} from '#shared/domain/visit/types.ts';

/** What somebody wrote, by what it is; personal, and gone once erased. */
export const WORD_KINDS = [
  'note',
  'question',
  'summary',
  'whyNotHere',
  'text',
  'words',
  'serviceNumber',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

export type StepDetail =
  | {
      readonly kind: 'opened';
      readonly ticket: string | null;
      readonly result: DoorResult | SlipResult | null;
    }
  | { readonly kind: 'called'; readonly callNumber: number; readonly passedOver: string | null }
  | { readonly kind: 'until'; readonly until: EpochMs | null }
  | { readonly kind: 'offered'; readonly toLevel: number; readonly reason: HandoffReason | null }
  | { readonly kind: 'refused'; readonly refusal: HandoffRefusal }
  | { readonly kind: 'closed'; readonly ending: CaseEnding }
  /** Nobody said that this client left; the day was over. */
  | { readonly kind: 'dayEnded' }
  | { readonly kind: 'client'; readonly clientId: string }
  | { readonly kind: 'representative'; readonly name: string; readonly basis: RepresentationBasis }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'guided'; readonly serviceId: string; readonly place: GuidedPlace }
  | {
      readonly kind: 'guidedEnded';
      readonly minutes: number;
      readonly taught: Taught;
      /** Null: completed. */
      readonly reason: GiveUpReason | null;
    }
  | { readonly kind: 'clientCorrected'; readonly was: string | null; readonly clientId: string | null }
  | { readonly kind: 'outcomeCorrected'; readonly was: Outcome | null; readonly outcome: Outcome | null };

/** One step of the visit's way: which level, when, where, who, and what was said. */
export type TimelineStep = {
  readonly id: string;
  readonly type: VisitEventType;
  readonly at: EpochMs;
  /** Set when it was written down later than it happened. */
  readonly recordedAt: EpochMs | null;
  readonly level: 0 | 1 | 2 | 3;
  readonly counter: string | null;
  readonly room: string | null;
  readonly staffId: string | null;
  /** As signed by somebody of another centre, who is not on this one's list. */
  readonly signedBy: string | null;
  readonly detail: StepDetail | null;
  /** Why it was said anew, or only later. */
  readonly reason: CorrectionReason | null;
  readonly words: readonly { readonly kind: WordKind; readonly text: string }[];
};

type Known = VisitEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

const AT_DOOR: readonly string[] = ['visit.ticketIssued', 'visit.helpedAtDoor', 'visit.slipEntered'];
/** Said by whoever was asked, at the level the question went to. */
const REPLIES: readonly string[] = [
  'visit.handoffAccepted',
  'visit.handoffRefused',
  'visit.handoffAnswered',
  'visit.handoffClosed',
];

/** The whole way, from the events alone; what was undone never was (design 3). */
export function timelineOf(events: readonly FoldableEvent[]): TimelineStep[] {
  const undone = new Set(events.flatMap(({ undoOf }) => undoOf ?? []));
  const steps: TimelineStep[] = [];
  let state: VisitState | null = null;
  for (const event of events) {
    if (undone.has(event.id) || event.undoOf) continue;
    const next: VisitState | null = evolveVisit(state, event);
    if (next !== state && isStep(event.type as VisitEventType)) steps.push(stepOf(event, state, next));
    state = next;
  }
  return steps;
}

function stepOf(event: FoldableEvent, before: VisitState | null, after: VisitState | null): TimelineStep {
  const known = event as unknown as Known;
  const { actor } = event;
  const at = after?.steps.at(-1)?.at ?? asItHappened(event).at;
  const reason = (event.payload['reason'] ?? null) as CorrectionReason | null;
  return {
    id: event.id,
    type: known.type,
    at,
    recordedAt: at === event.at ? null : event.at,
    level: levelOf(known, before),
    counter: actor.kind === 'staff' ? actor.counter : null,
    room:
      known.type === 'visit.called' || known.type === 'visit.movedToRoom'
        ? (known.payload.room ?? null)
        : null,
    staffId: actor.kind === 'staff' ? actor.staffId : null,
    signedBy: textOf(event, 'by'),
    detail: detailOf(known, event),
    reason: isSaidAnew(known) ? reason : null,
    words: wordsOf(event),
  };
}

function levelOf(event: Known, before: VisitState | null): TimelineStep['level'] {
  if (AT_DOOR.includes(event.type)) return 0;
  if (REPLIES.includes(event.type)) {
    const { handoffId } = event.payload as { handoffId?: string };
    const asked = before?.handoffs?.find(({ id }) => id === handoffId);
    if (asked) return asked.toLevel;
  }
  return before?.level ?? 1;
}

function isSaidAnew({ type, payload }: Known): boolean {
  if (type === 'visit.finished' || type === 'visit.left') return payload.reason !== undefined;
  return ['visit.clientCorrected', 'visit.outcomeCorrected', 'visit.enteredLater'].includes(type);
}

function detailOf(event: Known, raw: FoldableEvent): StepDetail | null {
  switch (event.type) {
    case 'visit.ticketIssued':
    case 'visit.contactReceived':
      return { kind: 'opened', ticket: event.payload.ticket, result: null };
    case 'visit.slipEntered':
      return { kind: 'opened', ticket: event.payload.ticket, result: event.payload.result };
    case 'visit.helpedAtDoor':
      return { kind: 'opened', ticket: null, result: event.payload.result };
    case 'visit.called':
    case 'visit.recalled': {
      const passedOver = event.type === 'visit.called' ? (event.payload.passedOver ?? null) : null;
      return { kind: 'called', callNumber: event.payload.callNumber, passedOver };
    }
    case 'visit.parked':
      return { kind: 'until', until: event.payload.until };
    case 'visit.answerPlanned':
      return { kind: 'until', until: event.payload.dueAt };
    case 'visit.handedOff':
      return { kind: 'offered', toLevel: event.payload.toLevel, reason: null };
    case 'visit.handoffOffered':
      return { kind: 'offered', toLevel: event.payload.toLevel, reason: event.payload.reason };
    case 'visit.handoffRefused':
      return { kind: 'refused', refusal: event.payload.reason };
    case 'visit.handoffClosed':
      return { kind: 'closed', ending: event.payload.how };
    case 'visit.left':
      return event.payload.dayEnded ? { kind: 'dayEnded' } : null;
    case 'visit.clientLinked':
      return { kind: 'client', clientId: event.payload.clientId };
    case 'visit.representativeRecorded':
      return { kind: 'representative', name: textOf(raw, 'name') ?? '', basis: event.payload.basis };
    case 'visit.outcomeRecorded':
      return { kind: 'outcome', outcome: { ...event.payload, at: event.at } };
    case 'visit.guidedStarted':
      return { kind: 'guided', serviceId: event.payload.serviceId, place: event.payload.place };
    case 'visit.guidedCompleted':
    case 'visit.guidedGivenUp': {
      const { minutes, taught } = event.payload;
      const reason = event.type === 'visit.guidedGivenUp' ? event.payload.giveUpReason : null;
      return { kind: 'guidedEnded', minutes, taught, reason };
    }
    case 'visit.clientCorrected':
      return { kind: 'clientCorrected', was: event.payload.was, clientId: event.payload.clientId };
    case 'visit.outcomeCorrected':
      return { kind: 'outcomeCorrected', was: event.payload.was, outcome: event.payload.outcome };
    default:
      return null;
  }
}

/** A note's and an answer's words have one name in the journal. */
function wordsOf(event: FoldableEvent): TimelineStep['words'] {
  if (event.type === 'visit.noteAdded') return said('note', textOf(event, 'text'));
  return WORD_KINDS.flatMap((kind) => said(kind, textOf(event, kind)));
}

function said(kind: WordKind, text: string | null): TimelineStep['words'] {
  return text === null ? [] : [{ kind, text }];
}

/** Null once erased. */
function textOf({ personal }: FoldableEvent, name: string): string | null {
  const text = personal[0]?.data?.[name];
  return typeof text === 'string' && text !== '' ? text : null;
}
