import type { Actor, AggregateKind, PersonalPart, StoredEvent } from '#shared/domain/event.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { Verdict } from '#shared/sync/messages.ts';
import { asRows, asText, type Queryable, type Transaction } from '../database.ts';

/** An event with what the back-office found of it. */
export type JudgedEvent = {
  readonly event: StoredEvent;
  readonly verdict: Verdict;
  /** Reason code of a contradiction. */
  readonly reason: string | null;
};

/** Appends to the journal in the given order. One statement, however many events there are. */
export async function insertEvents(
  tx: Transaction,
  judged: readonly JudgedEvent[],
  now: number,
): Promise<void> {
  if (judged.length === 0) return;
  const rows = asRows(
    judged.map(({ event: { personal: _inTheirOwnTable, payload: _apart, ...event }, verdict, reason }) => ({
      ...event,
      actor: asText(event.actor),
      verdict,
      reason,
    })),
  );
  // The long texts come apart: read as JSON within JSON they would take most of the statement's time.
  const payloads = judged.map(({ event }) => asText(event.payload));
  await tx`
    insert into event (id, device_id, incarnation, device_seq, aggregate, aggregate_id, type, version, at,
      clock_offset_ms, actor, command_id, undo_of, payload, prev_hash, hash, verdict, reason, recorded_at)
    select id, "deviceId", incarnation, "deviceSeq", aggregate, "aggregateId", type, version, at,
      "clockOffsetMs", actor::json, "commandId", "undoOf", payload::json, "prevHash", hash, verdict, reason,
      ${now}
    from rows from (
      json_to_recordset(${rows}::text::json) as (
        id uuid, "deviceId" uuid, incarnation bigint, "deviceSeq" bigint, aggregate text, "aggregateId" uuid,
        type text, version bigint, at bigint, "clockOffsetMs" bigint, actor text, "commandId" uuid, "undoOf" uuid,
        "prevHash" text, hash text, verdict text, reason text),
      unnest(${payloads}::text[])
    ) with ordinality as arrived (
      id, "deviceId", incarnation, "deviceSeq", aggregate, "aggregateId", type, version, at, "clockOffsetMs", actor,
      "commandId", "undoOf", "prevHash", hash, verdict, reason, payload, ordinal)
    order by ordinal`.execute();
}

/** The personal parts of these events, to be written after them. */
export async function insertPersonal(tx: Transaction, judged: readonly JudgedEvent[]): Promise<void> {
  const parts = judged.flatMap(({ event }) =>
    event.personal.map((part, ordinal) => ({ ...part, eventId: event.id, ordinal })),
  );
  if (parts.length === 0) return;
  const rows = asRows(parts.map(({ data: _apart, ...part }) => part));
  const data = parts.map((part) => (part.data === undefined ? null : asText(part.data)));
  await tx`
    insert into event_personal (event_id, ordinal, subject_id, hash, salt, data)
    select "eventId", ordinal, "subjectId", hash, salt, data::json
    from rows from (
      json_to_recordset(${rows}::text::json) as (
        "eventId" uuid, ordinal integer, "subjectId" uuid, hash text, salt text),
      unnest(${data}::text[])
    ) as part ("eventId", ordinal, "subjectId", hash, salt, data)`.execute();
}

type Row = {
  readonly id: string;
  readonly device_id: string;
  readonly incarnation: number;
  readonly device_seq: number;
  readonly aggregate: AggregateKind;
  readonly aggregate_id: string;
  readonly type: string;
  readonly version: number;
  readonly at: number;
  readonly clock_offset_ms: number;
  readonly actor: Actor;
  readonly command_id: string;
  readonly undo_of: string | null;
  readonly payload: JsonObject;
  readonly personal:
    readonly { subjectId: string; hash: string; salt: string | null; data: JsonObject | null }[] | null;
  readonly prev_hash: string;
  readonly hash: string;
};
export type EventRow = Row & { readonly verdict: Verdict; readonly reason: string | null };

/** Columns of `event` as `EventRow`, to stand after `select`. */
export function eventColumns(database: Queryable) {
  return database`
    event.id, event.device_id, event.incarnation, event.device_seq, event.aggregate, event.aggregate_id, event.type,
    event.version, event.at, event.clock_offset_ms, event.actor, event.command_id, event.undo_of, event.payload,
    event.prev_hash, event.hash, event.verdict, event.reason,
    (select json_agg(json_build_object('subjectId', part.subject_id, 'hash', part.hash, 'salt', part.salt,
        'data', part.data) order by part.ordinal)
      from event_personal part where part.event_id = event.id) as personal`;
}

/** The brands cannot come out of a database; the cast adds them. */
export function toStoredEvent(row: Row): StoredEvent {
  return {
    id: row.id,
    deviceId: row.device_id,
    incarnation: row.incarnation,
    deviceSeq: row.device_seq,
    aggregate: row.aggregate,
    aggregateId: row.aggregate_id,
    type: row.type,
    version: row.version,
    at: row.at,
    clockOffsetMs: row.clock_offset_ms,
    actor: row.actor,
    commandId: row.command_id,
    undoOf: row.undo_of,
    payload: row.payload,
    personal: (row.personal ?? []).map(toPart),
    prevHash: row.prev_hash,
    hash: row.hash,
  } as unknown as StoredEvent;
}

function toPart({ subjectId, hash, salt, data }: NonNullable<Row['personal']>[number]): PersonalPart {
  return salt === null || data === null ? { subjectId, hash } : { subjectId, hash, salt, data };
}
