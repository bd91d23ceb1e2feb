import type { StoredEvent } from '#shared/domain/event.ts';
import { idAfterRenaming } from '#shared/lib/idWithinCentre.ts';
import type { FeedEntry } from '#shared/sync/messages.ts';
import { eventHash, GENESIS_HASH } from '#shared/sync/chain.ts';
import { unsentEvents } from '#db/journal/read.ts';
import { refoldAll, type Touched } from '#db/journal/states.ts';
import { chainHead, sha256, type Device } from '#db/journal/write.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** How far a chain was this file's own before the device was enrolled anew; later links were made by a copy. */
type EarlierChain = { readonly incarnation: number; readonly lastSeq: number };

const EARLIER = 'device.earlierChains';
const EVERY = 1_000_000_000;

/**
 * Goes on in a new incarnation: what the back-office has not answered is sealed again as the beginning of the new
 * chain, with the same event ids, so nothing is dropped and nothing can count twice. Register numbers that were
 * leased to the old incarnation stay with the other copy of the file.
 */
export function beginIncarnation(db: Db, from: Device, incarnation: number): number {
  return db
    .transaction(() => {
      const lastSeq = lastAnswered(db, from);
      writeMeta(db, EARLIER, [...earlierChains(db), { incarnation: from.incarnation, lastSeq }]);
      const unsent = unsentEvents(db, from, EVERY);
      const to = { ...from, incarnation };
      seal(db, to, unsent, chainHead(db, to));
      discardLeases(db);
      return unsent.length;
    })
    .immediate();
}

type Link = { readonly deviceSeq: number; readonly hash: string };

/** Writes events that are not sent yet as the links of a chain that follow `after`. */
function seal(db: Db, { incarnation }: Device, events: readonly StoredEvent[], after: Link): void {
  let { deviceSeq, hash } = after;
  for (const { hash: _hash, ...event } of events) {
    deviceSeq += 1;
    const prevHash = hash;
    hash = eventHash({ ...event, incarnation, deviceSeq, prevHash }, sha256);
    run(
      db,
      sql`UPDATE events SET aggregate_id = ${event.aggregateId}, payload = ${JSON.stringify(event.payload)},
            incarnation = ${incarnation}, device_seq = ${deviceSeq}, prev_hash = ${prevHash}, hash = ${hash}
          WHERE id = ${event.id}`,
    );
  }
}

/**
 * A centre that is set up before it is enrolled gives itself an id that nobody else will ever know. When it learns the
 * one that all know it by, what it recorded until then is written under that, and sealed anew: nothing of it has left
 * this file. Call inside a transaction. @returns what has changed; nothing when something was sent already
 */
export function renameCentre(db: Db, device: Device, from: string, to: string): readonly Touched[] {
  if (from === to || lastAnswered(db, device) > 0 || earlierChains(db).length > 0) return [];
  const unsent = unsentEvents(db, device, EVERY);
  const renamed = unsent.map((event) => ({
    ...event,
    aggregateId: idAfterRenaming(event.aggregateId, from, to),
    payload: renamedWithin(event.payload, from, to),
  }));
  seal(db, device, renamed, { deviceSeq: 0, hash: GENESIS_HASH });
  const changed = unsent.flatMap((event, position) => {
    const now = renamed[position] ?? event;
    const isSame =
      event.aggregateId === now.aggregateId && JSON.stringify(event.payload) === JSON.stringify(now.payload);
    return isSame ? [] : [event, now];
  });
  const aggregates = new Map(
    changed.map(({ aggregate, aggregateId }) => [aggregateId, { aggregate, aggregateId }] as const),
  );
  // Of an id that is not used any more nothing is left to fold, and its row goes.
  refoldAll(db, [...aggregates.values()]);
  return [...aggregates.values()];
}

function renamedWithin<Value>(value: Value, from: string, to: string): Value {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? idAfterRenaming(part, from, to) : part,
  ) as Value;
}

/** Numbers of these blocks are not given out any more; they become explained gaps of the register. */
export function discardLeases(db: Db): void {
  run(db, sql`DELETE FROM leases`);
}

/**
 * True when the feed brings events of this very chain that this file does not hold: another copy of the file has
 * gone on from the same place, or this one was restored from an older backup.
 */
export function hasForeignLinks(db: Db, device: Device, entries: readonly FeedEntry[]): boolean {
  const own = entries.flatMap(({ event }) =>
    event.deviceId === device.id && event.incarnation === device.incarnation ? [event.id] : [],
  );
  const row = get<{ held: number }>(
    db,
    sql`SELECT count(*) AS held FROM events WHERE id IN (SELECT value FROM json_each(${JSON.stringify(own)}))`,
  );
  return row?.held !== new Set<string>(own).size;
}

/** The incarnation after this one whose events are the next to be sent, or null when nothing waits. */
export function nextUnsentIncarnation(db: Db, device: Device, after = 0): number | null {
  const row = get<{ next: number }>(
    db,
    sql`SELECT incarnation AS next FROM events INDEXED BY events_unsent
        WHERE verdict IS NULL AND incarnation > ${after} AND device_id = ${device.id}
        ORDER BY incarnation LIMIT 1`,
  );
  return row?.next ?? null;
}

/** The event that is the next to be sent; while it stays the same, nothing moves. */
export function headOfOutbox(db: Db): string | null {
  const row = get<{ id: string }>(
    db,
    sql`SELECT id FROM events INDEXED BY events_unsent WHERE verdict IS NULL ORDER BY incarnation, device_seq LIMIT 1`,
  );
  return row?.id ?? null;
}

/** The back-office does not know this link nor those after it: they wait to be sent again. Returns how many. */
export function reopenFrom(db: Db, chain: Device, deviceSeq: number): number {
  return reopen(db, chain, deviceSeq, EVERY);
}

/** Everything this file itself has recorded, in every incarnation, waits to be sent again. */
export function reopenOwnChains(db: Db, device: Device): void {
  for (const { incarnation, lastSeq } of earlierChains(db))
    reopen(db, { ...device, incarnation }, 1, lastSeq);
  reopen(db, device, 1, EVERY);
}

function reopen(db: Db, { id, incarnation }: Device, fromSeq: number, toSeq: number): number {
  return db
    .transaction(() => {
      const leftOut = all<Touched>(
        db,
        sql`SELECT DISTINCT aggregate, aggregate_id AS aggregateId FROM events WHERE device_id = ${id} AND incarnation = ${incarnation}
              AND device_seq BETWEEN ${fromSeq} AND ${toSeq} AND verdict = 'contradicted'`,
      );
      const count = run(
        db,
        sql`UPDATE events SET verdict = NULL, reason = NULL, server_seq = NULL
            WHERE device_id = ${id} AND incarnation = ${incarnation}
              AND device_seq BETWEEN ${fromSeq} AND ${toSeq} AND verdict IS NOT NULL`,
      );
      // What is judged anew holds until it is answered, as any local fact does.
      refoldAll(db, leftOut);
      return count;
    })
    .immediate();
}

function lastAnswered(db: Db, { id, incarnation }: Device): number {
  const row = get<{ last: number | null }>(
    db,
    sql`SELECT max(device_seq) AS last FROM events
        WHERE device_id = ${id} AND incarnation = ${incarnation} AND verdict IS NOT NULL`,
  );
  return row?.last ?? 0;
}

function earlierChains(db: Db): readonly EarlierChain[] {
  return readMeta<readonly EarlierChain[]>(db, EARLIER) ?? [];
}
