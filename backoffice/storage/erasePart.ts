import { randomUUID } from 'node:crypto';
import type { AggregateKind } from '#shared/domain/event.ts';
import { PART_ERASED } from '#shared/domain/retention/partErased.ts';
import type { Transaction } from './database.ts';
import { forgetFilesOf, type ForgottenFile } from './files/attachments.ts';
import { lockAggregates } from './journal/aggregates.ts';
import { refold } from './journal/judge.ts';
import { record, type JournalContext } from './journal/record.ts';
import { noteTraces } from './traces/noteTraces.ts';

type Part = {
  readonly kind: AggregateKind;
  readonly id: string;
  /** Every card of the person, or everybody in it. */
  readonly subjectIds: readonly string[];
  /** Feed of a centre that knows of the erasure where this journal does not: the ledger takes it in, whatever stands here. */
  readonly toldBy?: string;
};

/**
 * Erases what one matter holds about one person; others on the same ticket keep theirs. The ledger keeps out what comes late,
 * and every centre that reads the matter is told. Call with erasures locked; the files of a request are to be removed once the
 * transaction is through.
 */
export async function erasePart(
  tx: Transaction,
  context: JournalContext,
  { kind, id, subjectIds, toldBy }: Part,
): Promise<readonly ForgottenFile[]> {
  const ref = { aggregate: kind, aggregateId: id };
  const aggregates = await lockAggregates(tx, [ref]);
  const matter = aggregates.of(ref);
  const originFeed = [...matter.readers].find((feedId) => feedId.startsWith('centre/')) ?? toldBy;
  if (originFeed === undefined) return [];
  const files = kind === 'request' ? await forgetFilesOf(tx, subjectIds, id) : [];
  const cleared = await tx<{ subject_id: string }[]>`
    update event_personal part set salt = null, data = null
    from event
    where event.id = part.event_id and event.aggregate = ${kind} and event.aggregate_id = ${id}
      and part.subject_id = any(${[...subjectIds]}::uuid[])
    returning part.subject_id`;
  await refold(tx, matter);
  await noteTraces(tx, context.now);
  const told = toldBy === undefined ? [] : subjectIds;
  const subjects = [...new Set([...told, ...cleared.map(({ subject_id }) => subject_id)])].sort();
  const commandId = randomUUID();
  const actor = { kind: 'system', name: 'backoffice' } as const;
  const own = subjects.map((subjectId) => {
    const fact = { type: PART_ERASED, version: 1, payload: { subjectId } };
    return { ...ref, fact, actor, commandId };
  });
  await record(tx, context, { aggregates, judged: [], own, originFeed });
  await tx`
    insert into erased_part (aggregate, aggregate_id, subject_id, event_id)
    select aggregate, aggregate_id, (payload ->> 'subjectId')::uuid, id from event where command_id = ${commandId}
    on conflict do nothing`;
  return files;
}

/** Everybody of whom the matter still holds anything. */
export async function subjectsOf(
  tx: Transaction,
  { kind, id }: Pick<Part, 'kind' | 'id'>,
): Promise<readonly string[]> {
  const rows = await tx<{ subject_id: string }[]>`
    select distinct part.subject_id from event join event_personal part on part.event_id = event.id
    where event.aggregate = ${kind} and event.aggregate_id = ${id} and part.salt is not null`;
  return rows.map(({ subject_id }) => subject_id);
}
