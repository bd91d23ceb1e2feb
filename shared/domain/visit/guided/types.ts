import type { NewEvent } from '#shared/domain/event.ts';
import type { Channel } from '#shared/domain/request/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** Where the client sits; wherever it is, the client signs in and types alone (domain A5). */
export const GUIDED_PLACES = ['clientDevice', 'sharedComputer', 'counter'] as const;
export type GuidedPlace = (typeof GUIDED_PLACES)[number];

/** Why a session that was begun was given up (ASE-09); the first of them gets the slip of what to bring (ASE-07). */
export const GIVE_UP_REASONS = [
  'noMeans',
  'eServiceFailed',
  'noTime',
  'tooHard',
  'prefersPaper',
  'other',
] as const;
export type GiveUpReason = (typeof GIVE_UP_REASONS)[number];

/** Whether the client can do it alone next time (CHN-07). */
export const TAUGHT_ANSWERS = ['yes', 'partly', 'no'] as const;
export type Taught = (typeof TAUGHT_ANSWERS)[number];

/**
 * Help with an e-service at which the client signs in and types alone: an assistant sits beside and ticks what is done.
 * Nothing that the client types passes through here; only the number that the e-service gives at the end, if told.
 */
export type GuidedEvent =
  | NewEvent<
      'visit.guidedStarted',
      {
        readonly sessionId: string;
        readonly serviceId: string;
        readonly place: GuidedPlace;
        /** Ids in their order, as the service card had them on that day. */
        readonly stepIds: readonly string[];
        /** The way that was proposed to the client before; null: none is possible. */
        readonly planned: Channel | null;
        /** Absent while the ticket had one client. */
        readonly clientNumber?: number;
      }
    >
  | NewEvent<
      'visit.guidedTicked',
      { readonly sessionId: string; readonly stepId: string; readonly isDone: boolean }
    >
  | NewEvent<'visit.guidedMoved', { readonly sessionId: string; readonly place: GuidedPlace }>
  /** The e-service's own number, if the client told it, stands in the personal part. */
  | NewEvent<
      'visit.guidedCompleted',
      { readonly sessionId: string; readonly minutes: number; readonly taught: Taught }
    >
  /** Words to `other` stand in the personal part. */
  | NewEvent<
      'visit.guidedGivenUp',
      {
        readonly sessionId: string;
        readonly minutes: number;
        readonly taught: Taught;
        readonly giveUpReason: GiveUpReason;
      }
    >;

export type GuidedEnding = { readonly at: EpochMs; readonly minutes: number } & (
  | {
      readonly kind: 'completed';
      readonly taught: Taught;
      /** Absent when the client did not tell it, and once erased. */
      readonly serviceNumber?: string;
    }
  | {
      readonly kind: 'givenUp';
      readonly taught: Taught;
      readonly reason: GiveUpReason;
      readonly words?: string;
    }
  /** The visit was closed without anybody saying what became of the session. */
  | { readonly kind: 'leftOpen' }
);

export type GuidedSession = {
  readonly id: string;
  readonly serviceId: string;
  readonly place: GuidedPlace;
  readonly stepIds: readonly string[];
  readonly doneIds: readonly string[];
  readonly planned: Channel | null;
  readonly clientNumber: number;
  readonly startedAt: EpochMs;
  readonly staffId: string | null;
  readonly ending: GuidedEnding | null;
};
