import { randomUUID } from 'node:crypto';
import { decideDelegation, type DelegationCommand } from '#shared/domain/delegation/decide.ts';
import { isAfterRevocation } from '#shared/domain/delegation/sentThoughRevoked.ts';
import type { NewEvent, StoredEvent } from '#shared/domain/event.ts';
import type { DelegationState } from '#shared/domain/delegation/types.ts';
import type { Transaction } from '../storage/database.ts';
import { lockAggregates } from '../storage/journal/aggregates.ts';
import { eventColumns, toStoredEvent, type EventRow } from '../storage/journal/events.ts';
import { homeFeed } from '../storage/journal/homeFeed.ts';
import type { OwnFact } from '../storage/journal/ownEvents.ts';
import { reconciliationTask } from '../storage/journal/reconciliation.ts';
import { record, type JournalContext } from '../storage/journal/record.ts';
import type { Matter, Submission } from '../storage/submissions.ts';

type Answer = {
  readonly submission: Submission;
  readonly matter: Matter;
  readonly command: Extract<DelegationCommand, { kind: 'delay' | 'submitted' | 'notSent' }>;
};

/**
 * Writes what became of an act into the feed of its centre; what was not sent becomes a task for a person there: contact
 * the client.
 */
export async function recordAnswer(
  tx: Transaction,
  context: JournalContext,
  { submission, matter: { aggregates, delegation }, command }: Answer,
): Promise<void> {
  const ref = { aggregate: 'delegation', aggregateId: submission.delegationId } as const;
  const originFeed = delegation && homeFeed(aggregates.of(ref), delegation.centreId);
  if (!delegation || originFeed === null) return;
  const actor = { kind: 'system', name: 'gateway' } as const;
  const decision = decideDelegation(delegation, command, { now: context.now, actor });
  if (!decision.ok || decision.value.length === 0) return;
  const commandId = randomUUID();
  const facts = decision.value.map((fact: NewEvent): OwnFact => ({ ...ref, fact, actor, commandId }));
  const reason = whyTask(command, delegation);
  const act = reason === null ? null : await findAct(tx, submission.actId);
  const { centreId } = delegation;
  const tasks =
    act && reason ? reconciliationTask({ event: act, againstEventId: null, reason, centreId }) : [];
  const own = [...facts, ...tasks];
  await lockAggregates(tx, own, aggregates);
  await record(tx, context, { aggregates, judged: [], own, originFeed });
}

function whyTask(command: Answer['command'], delegation: DelegationState): string | null {
  if (command.kind === 'notSent') return 'delegation.notSent';
  // It was on its way when the news arrived.
  const isLate = command.kind === 'submitted' && isAfterRevocation(delegation, command.sentAt);
  return isLate ? 'delegation.sentThoughRevoked' : null;
}

async function findAct(tx: Transaction, actId: string): Promise<StoredEvent | null> {
  const [row] = await tx<EventRow[]>`select ${eventColumns(tx)} from event where id = ${actId}`;
  return row ? toStoredEvent(row) : null;
}
