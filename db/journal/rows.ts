import type { PersonalPart, StoredEvent } from '#shared/domain/event.ts';
import type { Verdict } from '#shared/sync/messages.ts';
import { all, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type EventRow = {
  readonly n: number;
  readonly id: string;
  readonly device_id: string;
  readonly incarnation: number;
  readonly device_seq: number;
  readonly aggregate: string;
  readonly aggregate_id: string;
  readonly type: string;
  readonly version: number;
  readonly at: number;
  readonly clock_offset_ms: number;
  readonly actor: string;
  readonly command_id: string;
  readonly undo_of: string | null;
  readonly payload: string;
  readonly prev_hash: string;
  readonly hash: string;
  readonly server_seq: number | null;
  readonly verdict: Verdict | null;
  readonly reason: string | null;
};

export type PersonalRow = {
  readonly event_id: string;
  readonly subject_id: string;
  readonly hash: string;
  readonly salt: string | null;
  readonly data: string | null;
};

export function toEvent(row: EventRow, personal: readonly PersonalPart[]): StoredEvent {
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
    actor: JSON.parse(row.actor) as StoredEvent['actor'],
    commandId: row.command_id,
    undoOf: row.undo_of,
    payload: JSON.parse(row.payload) as StoredEvent['payload'],
    personal,
    prevHash: row.prev_hash,
    hash: row.hash,
    // The casts add only the brands that a column cannot carry.
  } as StoredEvent;
}

export function toPersonal(row: PersonalRow): PersonalPart {
  const { subject_id: subjectId, hash } = row;
  if (row.salt === null || row.data === null) return { subjectId, hash };
  return { subjectId, hash, salt: row.salt, data: JSON.parse(row.data) as NonNullable<PersonalPart['data']> };
}

/** Events with their personal parts, in the order of `rows`. */
export function withPersonal(db: Db, rows: readonly EventRow[]): StoredEvent[] {
  if (rows.length === 0) return [];
  const ids = JSON.stringify(rows.map((row) => row.id));
  const personal = all<PersonalRow>(
    db,
    sql`SELECT p.event_id, p.subject_id, p.hash, p.salt, p.data
        FROM json_each(${ids}) AS wanted JOIN event_personal AS p ON p.event_id = wanted.value
        ORDER BY p.event_id, p.position`,
  );
  const byEvent = Map.groupBy(personal, (row) => row.event_id);
  return rows.map((row) => toEvent(row, (byEvent.get(row.id) ?? []).map(toPersonal)));
}
