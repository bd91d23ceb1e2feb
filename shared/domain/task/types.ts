import type { AggregateKind, NewEvent } from '#shared/domain/event.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** `theirs`: what was known first stands; `mine`: what the device did stands, by a new fact. */
export const RESOLUTIONS = ['theirs', 'mine'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export type TaskEvent =
  | NewEvent<
      'task.opened',
      {
        readonly kind: 'reconciliation';
        readonly aggregate: AggregateKind;
        readonly aggregateId: string;
        /** The event that was found contradicted. */
        readonly eventId: string;
        /** The event it contradicts, where one can be named. */
        readonly againstEventId: string | null;
        readonly reason: string;
        readonly centreId: string;
      }
    >
  | NewEvent<'task.resolved', { readonly resolution: Resolution }>;

export type TaskState = {
  readonly status: 'open' | 'resolved';
  readonly kind: 'reconciliation';
  readonly aggregate: AggregateKind;
  readonly aggregateId: string;
  readonly eventId: string;
  readonly againstEventId: string | null;
  readonly reason: string;
  readonly openedAt: EpochMs;
  readonly resolution: Resolution | null;
  readonly resolvedAt: EpochMs | null;
  readonly resolvedBy: string | null;
  /** What the person who settled it wrote, or null; absent in tasks folded before notes were kept. */
  readonly note?: string | null;
};
