import { sentThoughRevoked } from '#shared/domain/delegation/sentThoughRevoked.ts';
import type { DelegationState } from '#shared/domain/delegation/types.ts';
import type { Transaction } from '../database.ts';
import type { Aggregates } from './aggregates.ts';
import type { JudgedEvent } from './events.ts';
import type { OwnFact } from './ownEvents.ts';
import { reconciliationTask } from './reconciliation.ts';

/** A task for every delegation that the client took back before something went out, and we learn it only now. */
export async function lateRevocationTasks(
  tx: Transaction,
  judged: readonly JudgedEvent[],
  aggregates: Aggregates,
  centreId: string,
): Promise<OwnFact[]> {
  const tasks: OwnFact[] = [];
  for (const { event, verdict } of judged) {
    if (event.type !== 'delegation.revoked' || verdict !== 'applied') continue;
    const state = aggregates.of(event).state as DelegationState | null;
    // Taken back twice: the first of both has asked already.
    if (!state || state.revocation?.at !== event.at) continue;
    const actId = sentThoughRevoked(state);
    if (actId === null) continue;
    const againstEventId = await submissionOf(tx, event.aggregateId, actId);
    const reason = 'delegation.sentThoughRevoked';
    tasks.push(...reconciliationTask({ event, againstEventId, reason, centreId }));
  }
  return tasks;
}

async function submissionOf(tx: Transaction, delegationId: string, actId: string): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    select id from event
    where aggregate = 'delegation' and aggregate_id = ${delegationId} and type = 'delegation.submitted'
      and payload ->> 'actId' = ${actId}
    order by position limit 1`;
  return row?.id ?? null;
}
