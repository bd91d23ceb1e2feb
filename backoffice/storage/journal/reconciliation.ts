import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '#shared/domain/event.ts';
import { decideTask } from '#shared/domain/task/rules.ts';
import type { Transaction } from '../database.ts';
import type { JudgedEvent } from './events.ts';
import type { OwnFact } from './ownEvents.ts';

/** Types of the fact that a reason points at; the latest one that holds is the other side. */
const AGAINST: { readonly [reason: string]: readonly string[] } = {
  'request.alreadyRegistered': ['request.registered'],
  'request.alreadyHandedOver': ['request.handedOver', 'request.handoverReplaced'],
  'request.alreadySent': ['request.resultSent'],
  'request.alreadySentBack': ['request.resultSentBack'],
  'request.alreadyWithdrawn': ['request.withdrawn'],
  'request.alreadyVoided': ['request.voided'],
  'request.correctedElsewhere': ['request.corrected'],
  'request.questionWithdrawn': ['request.questionWithdrawn'],
  'request.alreadyDecided': ['request.resultReturned'],
  'feedback.alreadyReceived': ['feedback.received'],
  'feedback.alreadyClosed': ['feedback.closed'],
  'feedback.alreadyForwarded': ['feedback.forwarded'],
  'appointment.alreadyBooked': ['appointment.booked'],
  'appointment.alreadyCancelled': ['appointment.cancelled'],
  'appointment.alreadyCheckedIn': ['appointment.checkedIn'],
  'appointment.movedElsewhere': ['appointment.moved'],
  'client.correctedElsewhere': ['client.registered', 'client.corrected'],
  'client.mergedElsewhere': ['client.merged'],
};

/** A task for every contradicted event, for a person of the centre it came from (design: facts are never rejected). */
export async function openTasks(
  tx: Transaction,
  judged: readonly JudgedEvent[],
  centreId: string,
): Promise<OwnFact[]> {
  const tasks: OwnFact[] = [];
  for (const [index, { event, verdict, reason }] of judged.entries()) {
    if (verdict === 'applied' || reason === null) continue;
    const againstEventId = await otherSide(tx, judged.slice(0, index), judged[index]);
    tasks.push(...reconciliationTask({ event, againstEventId, reason, centreId }));
  }
  return tasks;
}

type Contradiction = {
  readonly event: StoredEvent;
  readonly againstEventId: string | null;
  readonly reason: string;
  readonly centreId: string;
};

export function reconciliationTask({ event, againstEventId, reason, centreId }: Contradiction): OwnFact[] {
  const decision = decideTask(null, {
    kind: 'openReconciliation',
    aggregate: event.aggregate,
    aggregateId: event.aggregateId,
    eventId: event.id,
    againstEventId,
    reason,
    centreId,
  });
  if (!decision.ok) throw new Error(`a new task was refused: ${decision.error.rule}`);
  const aggregateId = randomUUID();
  const commandId = randomUUID();
  const actor = { kind: 'system', name: 'backoffice' } as const;
  return decision.value.map((fact) => ({ aggregate: 'task', aggregateId, fact, actor, commandId }));
}

async function otherSide(
  tx: Transaction,
  before: readonly JudgedEvent[],
  contradicted: JudgedEvent | undefined,
): Promise<string | null> {
  const types = AGAINST[contradicted?.reason ?? ''];
  if (!types || !contradicted) return null;
  const { aggregate, aggregateId } = contradicted.event;
  const inBatch = before.findLast(
    ({ event, verdict }) =>
      verdict === 'applied' && event.aggregateId === aggregateId && types.includes(event.type),
  );
  if (inBatch) return inBatch.event.id;
  const [stored] = await tx<{ id: string }[]>`
    select id from event
    where aggregate = ${aggregate} and aggregate_id = ${aggregateId} and verdict = 'applied'
      and type = any(${[...types]}::text[])
    order by position desc
    limit 1`;
  return stored?.id ?? null;
}
