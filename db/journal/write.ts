import { hash } from 'node:crypto';
import { isKnownEvent } from '#shared/domain/knownEvents.ts';
import { eventHash, GENESIS_HASH, personalHash } from '#shared/sync/chain.ts';
import type { Actor, AggregateKind, NewEvent, PersonalPart, StoredEvent } from '#shared/domain/event.ts';
import type { CommandId, DeviceId, EventId } from '#shared/lib/ids.ts';
import type { Verdict } from '#shared/sync/messages.ts';
import { futureChanged } from '#db/journal/future.ts';
import { get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Whose chain an event enters. */
export type Device = { readonly id: DeviceId; readonly incarnation: number };

/** What an event needs besides what the decider said. */
export type Recording = {
  readonly device: Device;
  readonly at: number;
  readonly clockOffsetMs: number;
  readonly actor: Actor;
  readonly commandId: CommandId;
  newId(): string;
  newSalt(): string;
};

export type AggregateEvent = {
  readonly aggregate: AggregateKind;
  readonly aggregateId: string;
  readonly event: NewEvent;
};

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Seals one event as the next link of the device's chain and writes it. Call inside a transaction. */
export function appendEvent(
  db: Db,
  recording: Recording,
  { aggregate, aggregateId, event }: AggregateEvent,
): StoredEvent {
  const head = chainHead(db, recording.device);
  const unsealed = {
    id: recording.newId() as EventId,
    deviceId: recording.device.id,
    incarnation: recording.device.incarnation,
    deviceSeq: head.deviceSeq + 1,
    aggregate,
    aggregateId,
    type: event.type,
    version: event.version,
    at: recording.at,
    clockOffsetMs: recording.clockOffsetMs,
    actor: recording.actor,
    commandId: recording.commandId,
    undoOf: event.undoOf ?? null,
    payload: event.payload,
    personal: (event.personal ?? []).map(({ subjectId, data }): PersonalPart => {
      const salt = recording.newSalt();
      return { subjectId, hash: personalHash(salt, data, sha256), salt, data };
    }),
    prevHash: head.hash,
  };
  const stored: StoredEvent = { ...unsealed, hash: eventHash(unsealed, sha256) };
  insertEvent(db, stored, { serverSeq: null, verdict: null, reason: null });
  return stored;
}

export type Standing = {
  readonly serverSeq: number | null;
  readonly verdict: Verdict | null;
  readonly reason: string | null;
};

/** Writes an event as it is: sealed here, or received from the feed. */
export function insertEvent(db: Db, event: StoredEvent, standing: Standing): void {
  const isKnown = isKnownEvent(event);
  if (!isKnown) futureChanged(db);
  run(
    db,
    sql`INSERT INTO events (id, device_id, incarnation, device_seq, aggregate, aggregate_id, type, version, at,
          clock_offset_ms, actor, command_id, undo_of, payload, prev_hash, hash, server_seq, verdict, reason, from_future)
        VALUES (${event.id}, ${event.deviceId}, ${event.incarnation}, ${event.deviceSeq}, ${event.aggregate},
          ${event.aggregateId}, ${event.type}, ${event.version}, ${event.at}, ${event.clockOffsetMs},
          ${JSON.stringify(event.actor)}, ${event.commandId}, ${event.undoOf}, ${JSON.stringify(event.payload)},
          ${event.prevHash}, ${event.hash}, ${standing.serverSeq}, ${standing.verdict}, ${standing.reason}, ${isKnown ? 0 : 1})`,
  );
  event.personal.forEach((part, position) => {
    run(
      db,
      sql`INSERT INTO event_personal (event_id, position, subject_id, hash, salt, data)
          VALUES (${event.id}, ${position}, ${part.subjectId}, ${part.hash}, ${part.salt ?? null},
            ${part.data === undefined ? null : JSON.stringify(part.data)})`,
    );
  });
}

/** The last link of a device's chain; the genesis link for a new one. */
export function chainHead(db: Db, device: Device): { readonly deviceSeq: number; readonly hash: string } {
  const row = get<{ device_seq: number; hash: string }>(
    db,
    sql`SELECT device_seq, hash FROM events WHERE device_id = ${device.id} AND incarnation = ${device.incarnation}
        ORDER BY device_seq DESC LIMIT 1`,
  );
  return row ? { deviceSeq: row.device_seq, hash: row.hash } : { deviceSeq: 0, hash: GENESIS_HASH };
}
