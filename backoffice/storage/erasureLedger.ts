import type { StoredEvent } from '#shared/domain/event.ts';
import { asRows, type Transaction } from './database.ts';

/** Any number of our own: an erasure waits for pushes under way, and they for it. */
const LOCK = 7_106_402_917;

/** Until the transaction ends nobody is erased, and nothing that may be about an erased person is taken in. */
export async function lockErasures(tx: Transaction): Promise<void> {
  await tx`select pg_advisory_xact_lock(${LOCK}::bigint)`;
}

export async function erasedAmong(
  tx: Transaction,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx<{ subject_id: string }[]>`
    select subject_id from erasure where subject_id = any(${[...subjects]}::uuid[])`;
  return new Set(rows.map(({ subject_id }) => subject_id));
}

export async function isPartErased(
  tx: Transaction,
  aggregateId: string,
  subjectId: string,
): Promise<boolean> {
  const [row] = await tx`
    select from erased_part where aggregate_id = ${aggregateId} and subject_id = ${subjectId}`;
  return row !== undefined;
}

/** Matters of which what they held about a person was erased, as `aggregateId/subjectId`. */
async function erasedParts(tx: Transaction, events: readonly StoredEvent[]): Promise<ReadonlySet<string>> {
  const parts = events.flatMap(({ aggregateId, personal }) =>
    personal.map(({ subjectId }) => ({ aggregateId, subjectId })),
  );
  const rows = await tx<{ aggregate_id: string; subject_id: string }[]>`
    select aggregate_id, subject_id from erased_part
    where (aggregate_id, subject_id) in (
      select "aggregateId", "subjectId"
      from json_to_recordset(${asRows(parts)}::text::json) as part ("aggregateId" uuid, "subjectId" uuid)
    )`;
  return new Set(rows.map(({ aggregate_id, subject_id }) => `${aggregate_id}/${subject_id}`));
}

/** What comes late from a device that was away must not bring an erased person back. */
export async function withoutErased(
  tx: Transaction,
  events: readonly StoredEvent[],
): Promise<readonly StoredEvent[]> {
  const subjects = [...new Set(events.flatMap(({ personal }) => personal.map(({ subjectId }) => subjectId)))];
  if (subjects.length === 0) return events;
  await tx`select pg_advisory_xact_lock_shared(${LOCK}::bigint)`;
  const erased = await erasedAmong(tx, subjects);
  const parts = await erasedParts(tx, events);
  if (erased.size === 0 && parts.size === 0) return events;
  return events.map((event) => ({
    ...event,
    personal: event.personal.map((part) =>
      erased.has(part.subjectId) || parts.has(`${event.aggregateId}/${part.subjectId}`)
        ? { subjectId: part.subjectId, hash: part.hash }
        : part,
    ),
  }));
}
