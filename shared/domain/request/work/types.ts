import type { NewEvent } from '#shared/domain/event.ts';
import type { HandoffTarget, Level } from '#shared/domain/visit/handoff/types.ts';
import type { EventId } from '#shared/lib/ids.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** Why somebody has to work on a request; a closed list, so that it can be counted (LVL-06). */
export const ROUTING_REASONS = [
  'needsSpecialist',
  'ownerSystem',
  'executeOnSpot',
  'nonStandard',
  /** What it was returned for is put right. */
  'corrected',
  'other',
] as const;

/** Besides those a person chooses: the manager's rule or the service card; started by its institution; back in the line; back to the sender. */
export const WORK_REASONS = [...ROUTING_REASONS, 'rule', 'started', 'givenBack', 'returned'] as const;
export type WorkReason = (typeof WORK_REASONS)[number];

/** What was written, and by whom, stands in the personal part: words about a case name the client. */
export type WorkEvent =
  | NewEvent<
      'request.routed',
      {
        readonly turnId: string;
        /** The turn that ends with it, or null where nobody had the request. */
        readonly afterTurnId: string | null;
        readonly fromLevel: Level;
        readonly toLevel: Level;
        readonly fromCentreId: string | null;
        readonly target: HandoffTarget;
        readonly reason: WorkReason;
        /** Whose service it is: the institution stays responsible, whoever works on it (LVL-13). */
        readonly institutionId: string | null;
      }
    >
  | NewEvent<'request.taken', { readonly turnId: string }>
  /** To the others it was meant for, or to whoever sent it; either way a new turn begins. */
  | NewEvent<
      'request.givenBack' | 'request.returned',
      {
        readonly turnId: string;
        readonly nextTurnId: string;
        readonly target: HandoffTarget;
        readonly fromCentreId: string | null;
      }
    >
  | NewEvent<'request.workDone', { readonly turnId: string }>
  | NewEvent<'request.messageWritten', { readonly toTurnId: string | null }>;

export const WORK_EVENTS = [
  'request.routed',
  'request.taken',
  'request.givenBack',
  'request.returned',
  'request.workDone',
  'request.messageWritten',
] as const satisfies readonly WorkEvent['type'][];

/** `ended`: the owner decided, or the request was called off, before anything else came of it. */
export type TurnEnding = 'passedOn' | 'givenBack' | 'returned' | 'done' | 'ended';

/** One stay of a request with somebody (LVL-06): both levels, reason, responsible institution, time in and out. */
export type Turn = {
  readonly id: string;
  readonly fromLevel: Level;
  readonly toLevel: Level;
  readonly fromCentreId: string | null;
  readonly fromStaffId: string | null;
  readonly target: HandoffTarget;
  readonly reason: WorkReason;
  readonly institutionId: string | null;
  readonly inAt: EpochMs;
  readonly takenAt: EpochMs | null;
  readonly takenBy: string | null;
  readonly outAt: EpochMs | null;
  readonly outBy: string | null;
  readonly ending: TurnEnding | null;
};

/** What happened, in its order, with the words; also what came too late to count, so that nothing is lost. */
export type WorkStep = {
  readonly id: EventId;
  readonly type: WorkEvent['type'];
  readonly at: EpochMs;
  readonly staffId: string | null;
  /** A colleague was quicker: it changed nothing. */
  readonly isLate: boolean;
  /** Of the turn that it begins, or else that it is about. */
  readonly turnId: string | null;
  /** Both absent once erased. */
  readonly text?: string;
  readonly by?: string;
};

/** Absent while nobody has had the request. */
export type Work = { readonly turns: readonly Turn[]; readonly steps: readonly WorkStep[] };
