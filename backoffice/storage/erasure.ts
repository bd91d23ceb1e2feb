import { randomUUID } from 'node:crypto';
import type { AggregateKind, StoredEvent } from '#shared/domain/event.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { forgetFilesOf } from './files/attachments.ts';
import type { SealedFolder } from './files/sealedFolder.ts';
import { lockAggregates, type AggregateRef } from './journal/aggregates.ts';
import { refold } from './journal/judge.ts';
import { record, type JournalContext } from './journal/record.ts';

/** Any number of our own: an erasure waits for pushes under way, and they for it. */
const LOCK = 7_106_402_917;

/**
 * Erases a person: the personal rows of every event about them, every state that was folded from them and the files of
 * their requests. The chain stays whole. The ledger keeps out what a device that was away still sends, and the centres that know the person
 * get an event that tells their devices to erase too. False when nothing is known of the person.
 */
export async function eraseSubject(
  database: Database,
  subjectId: string,
  context: JournalContext & { readonly folder?: SealedFolder | null },
): Promise<boolean> {
  const { isKnown, files } = await transaction(database, async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK}::bigint)`;
    const touched = await tx<{ aggregate: AggregateKind; aggregate_id: string }[]>`
      select distinct event.aggregate, event.aggregate_id
      from event_personal part join event on event.id = part.event_id
      where part.subject_id = ${subjectId}`;
    if (touched.length === 0) return { isKnown: false, files: [] };
    const files = await forgetFilesOf(tx, subjectId);
    const self: AggregateRef = { aggregate: 'client', aggregateId: subjectId };
    const refs = touched.map(({ aggregate, aggregate_id }) => ({ aggregate, aggregateId: aggregate_id }));
    const aggregates = await lockAggregates(tx, [...refs, self]);
    await tx`update event_personal set salt = null, data = null where subject_id = ${subjectId}`;
    for (const aggregate of aggregates.all()) await refold(tx, aggregate);

    const origin = aggregates
      .all()
      .flatMap(({ readers }) => [...readers].filter((id) => id.startsWith('centre/')))[0];
    if (origin === undefined) return { isKnown: false, files };
    const fact = { type: 'client.erased', version: 1, payload: {} };
    const actor = { kind: 'system', name: 'backoffice' } as const;
    const commandId = randomUUID();
    await record(tx, context, {
      aggregates,
      judged: [],
      own: [{ ...self, fact, actor, commandId }],
      originFeed: origin,
    });
    await tx`
      insert into erasure (subject_id, event_id)
      select ${subjectId}, id from event where command_id = ${commandId}
      on conflict do nothing`;
    return { isKnown: true, files };
  });
  // Without their keys they are noise already.
  for (const file of files) await context.folder?.remove(file);
  return isKnown;
}

/** What comes late from a device that was away must not bring an erased person back. */
export async function withoutErased(
  tx: Transaction,
  events: readonly StoredEvent[],
): Promise<readonly StoredEvent[]> {
  const subjects = [...new Set(events.flatMap(({ personal }) => personal.map(({ subjectId }) => subjectId)))];
  if (subjects.length === 0) return events;
  await tx`select pg_advisory_xact_lock_shared(${LOCK}::bigint)`;
  const rows = await tx<{ subject_id: string }[]>`
    select subject_id from erasure where subject_id = any(${subjects}::uuid[])`;
  if (rows.length === 0) return events;
  const erased = new Set(rows.map(({ subject_id }) => subject_id));
  return events.map((event) => ({
    ...event,
    personal: event.personal.map((part) =>
      erased.has(part.subjectId) ? { subjectId: part.subjectId, hash: part.hash } : part,
    ),
  }));
}
