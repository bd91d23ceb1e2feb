import type { StoredEvent } from '#shared/domain/event.ts';
import type { RepresentationState } from '#shared/domain/representation/types.ts';
import { isAfterClosing } from '#shared/domain/representation/usedLate.ts';
import type { Transaction } from '../database.ts';
import { lockAggregates, type AggregateRef } from './aggregates.ts';
import { eventColumns, toStoredEvent, type EventRow, type JudgedEvent } from './events.ts';
import { homeFeed } from './homeFeed.ts';
import { reconciliationTask } from './reconciliation.ts';
import { record, type JournalContext } from './record.ts';

const CLOSED: readonly string[] = ['representation.revoked', 'representation.ended'];

/** What rested on a representation: somebody spoke for the client at a counter, or a request went to the portal. */
const REASONS: { readonly [type: string]: string } = {
  'visit.representativeRecorded': 'representation.usedThoughClosed',
  'delegation.submitted': 'representation.sentThoughClosed',
};

/** Locked before anything is judged, so that of a use and an end that arrive at once one sees the other. */
export function representationsUsed(events: readonly StoredEvent[]): AggregateRef[] {
  return events.flatMap(({ type, payload }) => {
    const id = payload['representationId'];
    if (type !== 'visit.representativeRecorded' || typeof id !== 'string') return [];
    return [{ aggregate: 'representation', aggregateId: id }];
  });
}

/**
 * A representation that was used at an office which had not heard of its end: both facts stand, and whichever arrives last opens
 * a task where it was used (LVL-17).
 */
export async function tellLateUses(
  tx: Transaction,
  judged: readonly JudgedEvent[],
  context: JournalContext,
): Promise<void> {
  const applied = judged.flatMap(({ event, verdict }) => (verdict === 'applied' ? [event] : []));
  for (const closing of applied.filter(({ type }) => CLOSED.includes(type))) {
    const representationId = closing.aggregateId;
    const uses = await usesOf(tx, representationId);
    // Those of the same batch are looked at below.
    const before = uses.filter(({ id }) => !applied.some((event) => event.id === id));
    for (const use of before) await tellUse(tx, { use, representationId, closing }, context);
  }
  for (const use of applied) {
    for (const { aggregateId } of representationsUsed([use])) {
      await tellUse(tx, { use, representationId: aggregateId, closing: null }, context);
    }
  }
}

type Late = {
  readonly use: StoredEvent;
  readonly representationId: string;
  /** The end that arrives now; null: it was here already. */
  readonly closing: StoredEvent | null;
};

async function tellUse(
  tx: Transaction,
  { use, representationId, closing }: Late,
  context: JournalContext,
): Promise<void> {
  const ofUse = { aggregate: use.aggregate, aggregateId: use.aggregateId };
  const ofRecord = { aggregate: 'representation', aggregateId: representationId } as const;
  const aggregates = await lockAggregates(tx, [ofUse, ofRecord]);
  const state = aggregates.of(ofRecord).state as RepresentationState | null;
  // Ended twice: the first of both has asked already.
  if (!state || (closing && state.closing?.at !== closing.at)) return;
  const originFeed = homeFeed(aggregates.of(ofUse), '');
  if (originFeed === null || !isAfterClosing(state, momentOf(use))) return;
  const own = reconciliationTask({
    event: use,
    againstEventId: await closingOf(tx, representationId),
    reason: REASONS[use.type] ?? '',
    centreId: originFeed.slice('centre/'.length),
  });
  await lockAggregates(tx, own, aggregates);
  await record(tx, context, { aggregates, judged: [], own, originFeed });
}

/** The first end of the representation: the other side of the task. */
export async function closingOf(tx: Transaction, representationId: string): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    select id from event
    where aggregate = 'representation' and aggregate_id = ${representationId} and verdict = 'applied'
      and type = any(${[...CLOSED]}::text[])
    order by position limit 1`;
  return row?.id ?? null;
}

/** When somebody acted: a submission by when it went out. */
function momentOf({ at, payload }: StoredEvent): number {
  const { sentAt } = payload as { sentAt?: number };
  return sentAt ?? at;
}

async function usesOf(tx: Transaction, representationId: string): Promise<readonly StoredEvent[]> {
  const rows = await tx<EventRow[]>`
    select ${eventColumns(tx)} from event
    where verdict = 'applied' and (
      (type = 'visit.representativeRecorded' and payload ->> 'representationId' = ${representationId})
      or (aggregate = 'delegation' and type = 'delegation.submitted' and aggregate_id in (
        select aggregate_id from event
        where type = 'delegation.drawnUp' and verdict = 'applied'
          and payload #>> '{representation,representationId}' = ${representationId})))
    order by position`;
  return rows.map(toStoredEvent);
}
