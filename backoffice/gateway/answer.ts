import { randomUUID } from 'node:crypto';
import { decideDelegation, type DelegationCommand } from '#shared/domain/delegation/decide.ts';
import { isAfterRevocation } from '#shared/domain/delegation/sentThoughRevoked.ts';
import { isAfterClosing } from '#shared/domain/representation/usedLate.ts';
import { placeInTerm } from '#shared/domain/delegation/term.ts';
import type { NewEvent, StoredEvent } from '#shared/domain/event.ts';
import type { DelegationState } from '#shared/domain/delegation/types.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import type { Transaction } from '../storage/database.ts';
import { lockAggregates } from '../storage/journal/aggregates.ts';
import { eventColumns, toStoredEvent, type EventRow } from '../storage/journal/events.ts';
import { homeFeed } from '../storage/journal/homeFeed.ts';
import type { OwnFact } from '../storage/journal/ownEvents.ts';
import { closingOf } from '../storage/journal/lateRepresentations.ts';
import { reconciliationTask } from '../storage/journal/reconciliation.ts';
import { record, type JournalContext } from '../storage/journal/record.ts';
import type { Matter, Submission } from '../storage/submissions.ts';

const UNCLEAR = 'delegation.unclear';
const SENT_LATE = 'representation.sentThoughClosed';

type Answer = {
  readonly submission: Submission;
  readonly matter: Matter;
  readonly command: Extract<DelegationCommand, { kind: 'delay' | 'submitted' | 'notSent' }>;
  /** It went out, and nobody knows whether it was taken in. */
  readonly isUnclear: boolean;
};

/**
 * Writes what became of an act into the feed of its centre. A task asks a person there to contact the client about what was
 * not sent, and to ask the portal about what is still without an answer when the term is over.
 */
export async function recordAnswer(tx: Transaction, context: JournalContext, answer: Answer): Promise<void> {
  const { submission, command } = answer;
  const { aggregates, delegation } = answer.matter;
  const ref = { aggregate: 'delegation', aggregateId: submission.delegationId } as const;
  const originFeed = delegation && homeFeed(aggregates.of(ref), delegation.centreId);
  const isWaiting = delegation?.acts.some(
    ({ actId, sending }) => actId === submission.actId && sending.kind === 'waiting',
  );
  if (!delegation || originFeed === null || !isWaiting) return;
  const actor = { kind: 'system', name: 'gateway' } as const;
  const decision = decideDelegation(delegation, command, { now: context.now, actor });
  if (!decision.ok) return;
  const commandId = randomUUID();
  const facts = decision.value.map((fact: NewEvent): OwnFact => ({ ...ref, fact, actor, commandId }));
  const reason = await whyTask(tx, context.now, answer, delegation);
  const act = reason === null ? null : await findAct(tx, submission.actId);
  const { centreId } = delegation;
  const { representationId } = delegation.representation ?? {};
  const againstEventId =
    reason === SENT_LATE && representationId !== undefined ? await closingOf(tx, representationId) : null;
  const tasks = act && reason ? reconciliationTask({ event: act, againstEventId, reason, centreId }) : [];
  const own = [...facts, ...tasks];
  if (own.length === 0) return;
  await lockAggregates(tx, own, aggregates);
  await record(tx, context, { aggregates, judged: [], own, originFeed });
}

async function whyTask(
  tx: Transaction,
  now: number,
  { command, submission, isUnclear, matter: { representation } }: Answer,
  delegation: DelegationState,
): Promise<string | null> {
  switch (command.kind) {
    case 'notSent':
      return 'delegation.notSent';
    case 'submitted':
      // It was on its way when the news arrived.
      if (isAfterRevocation(delegation, command.sentAt)) return 'delegation.sentThoughRevoked';
      return representation && isAfterClosing(representation, command.sentAt) ? SENT_LATE : null;
    case 'delay': {
      if (!isUnclear || placeInTerm(delegation, now) !== 'after') return null;
      return (await hasTask(tx, submission.actId, UNCLEAR)) ? null : UNCLEAR;
    }
    default:
      return assertNever(command);
  }
}

/** The portal is asked until it answers; a person is told of it once. */
async function hasTask(tx: Transaction, actId: string, reason: string): Promise<boolean> {
  const rows = await tx`
    select from event
    where aggregate = 'task' and type = 'task.opened'
      and payload ->> 'eventId' = ${actId} and payload ->> 'reason' = ${reason}
    limit 1`;
  return rows.length > 0;
}

async function findAct(tx: Transaction, actId: string): Promise<StoredEvent | null> {
  const [row] = await tx<EventRow[]>`select ${eventColumns(tx)} from event where id = ${actId}`;
  return row ? toStoredEvent(row) : null;
}
