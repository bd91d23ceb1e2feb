import type { StoredEvent } from '#shared/domain/event.ts';
import { PART_ERASED, type PartErasedEvent } from '#shared/domain/retention/partErased.ts';
import { asStoredEvent, type FeedEntry, type PushAnswer } from '#shared/sync/messages.ts';
import { reopenOwnChains } from '#db/journal/chains.ts';
import { erasePart, erasePerson } from '#db/journal/erase.ts';
import { insertEvent, type Device } from '#db/journal/write.ts';
import { advanceAll, loadState, refold, refoldAll, type Touched } from '#db/journal/states.ts';
import { confirmErasuresAgain, noteErasure } from '#db/repositories/erasures.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import { all, run, sql } from '#db/sql.ts';
import { transact } from '#db/transaction.ts';
import type { Db } from '#db/open.ts';

export type Cursor = { readonly epoch: string; readonly seq: number };

const CURSOR = 'sync.cursor';
const IS_RECOVERING = 'sync.isRecovering';

/** Where the next page begins; before the first pull no history is known. */
export function readCursor(db: Db): Cursor {
  return readMeta<Cursor>(db, CURSOR) ?? { epoch: '', seq: 0 };
}

/** Marks exactly the answered events, never "up to n"; what was found contradicted is folded out at once. */
export function acknowledge(db: Db, answers: readonly PushAnswer[]): Touched[] {
  return transact(db, () => {
    const answered = all<Touched & Pick<PushAnswer, 'verdict'>>(
      db,
      sql`UPDATE events SET verdict = answer.value ->> 'verdict', reason = answer.value ->> 'reason'
          FROM json_each(${JSON.stringify(answers)}) AS answer
          WHERE events.id = answer.value ->> 'id' AND events.verdict IS NULL
          RETURNING aggregate, aggregate_id AS aggregateId, verdict`,
    );
    refoldAll(
      db,
      answered.filter(({ verdict }) => verdict === 'contradicted'),
    );
    return answered.map(({ aggregate, aggregateId }) => ({ aggregate, aggregateId }));
  });
}

/**
 * Takes a page of the feed in, with the cursor, in one transaction: a screen never shows half of it.
 * An aggregate with local events that the server has not placed yet is folded anew, in the server's order first.
 */
export function applyFeed(db: Db, entries: readonly FeedEntry[], cursor: Cursor): Touched[] {
  return transact(db, () => {
    const known = knownEvents(db, entries);
    const unplaced = unplacedEvents(db, entries);
    const touched: Touched[] = [];
    for (const [aggregateId, group] of Map.groupBy(entries, (entry) => entry.event.aggregateId)) {
      touched.push(applyGroup(db, group, known, unplaced.get(aggregateId) ?? []));
    }
    for (const { event } of entries) touched.push(...obeyLedger(db, asStoredEvent(event)));
    writeMeta(db, CURSOR, cursor);
    return touched;
  });
}

/** Deletes what an entry of the ledger of erasures names, and notes that it was done. */
function obeyLedger(db: Db, { id, type, aggregate, aggregateId, payload }: StoredEvent): Touched[] {
  if (type === 'client.erased') {
    noteErasure(db, { eventId: id, subjectId: aggregateId, isCase: payload['byRule'] !== true });
    return erasePerson(db, aggregateId);
  }
  if (type !== PART_ERASED) return [];
  const { subjectId } = payload as PartErasedEvent['payload'];
  noteErasure(db, { eventId: id, subjectId, isCase: false });
  erasePart(db, { aggregate, aggregateId }, subjectId);
  return [{ aggregate, aggregateId }];
}

/** An event this device holds already: its own, or one it has received before. */
type KnownEvent = {
  readonly id: string;
  readonly n: number;
  readonly verdict: string | null;
  readonly reason: string | null;
  readonly seq: number | null;
};

function knownEvents(db: Db, entries: readonly FeedEntry[]): ReadonlyMap<string, KnownEvent> {
  const ids = JSON.stringify(entries.map(({ event }) => event.id));
  const rows = all<KnownEvent>(
    db,
    sql`SELECT id, n, verdict, reason, server_seq AS seq FROM events WHERE id IN (SELECT value FROM json_each(${ids}))`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Places in this file of the events that have none in the server's order, by aggregate. */
function unplacedEvents(db: Db, entries: readonly FeedEntry[]): ReadonlyMap<string, readonly number[]> {
  const ids = JSON.stringify([...new Set(entries.map(({ event }) => event.aggregateId))]);
  const rows = all<{ n: number; aggregateId: string }>(
    db,
    sql`SELECT n, aggregate_id AS aggregateId FROM events_by_aggregate
        WHERE aggregate_id IN (SELECT value FROM json_each(${ids})) AND server_seq IS NULL`,
  );
  const byAggregate = Map.groupBy(rows, ({ aggregateId }) => aggregateId);
  return new Map([...byAggregate].map(([id, events]) => [id, events.map(({ n }) => n)]));
}

function applyGroup(
  db: Db,
  entries: readonly FeedEntry[],
  known: ReadonlyMap<string, KnownEvent>,
  unplaced: readonly number[],
): Touched {
  const first = entries[0];
  if (!first) throw new Error('a group has at least one entry');
  const { aggregate, aggregateId } = asStoredEvent(first.event);
  const arrived: StoredEvent[] = [];
  const placed: KnownEvent[] = [];
  let mustRefold = false;
  for (const entry of entries) {
    const before = known.get(entry.event.id);
    if (before) {
      placed.push(before);
      if (place(db, before, entry)) mustRefold = true;
      continue;
    }
    const event = asStoredEvent(entry.event);
    insertEvent(db, event, { serverSeq: entry.seq, verdict: entry.verdict, reason: entry.reason });
    if (entry.verdict === 'applied') arrived.push(event);
  }
  if (arrived.length > 0 && unplaced.length > 0) mustRefold = true;
  if (mustRefold || changesOrder(placed, unplaced)) refold(db, aggregate, aggregateId);
  else if (arrived.length > 0) {
    advanceAll(db, aggregate, aggregateId, arrived, loadState(db, aggregate, aggregateId));
  }
  return { aggregate, aggregateId };
}

/** Gives a known event its place. True when its part in the fold is another than before. */
function place(db: Db, before: KnownEvent, { seq, verdict, reason }: FeedEntry): boolean {
  if (before.verdict === verdict && before.reason === reason) {
    if (before.seq !== seq) run(db, sql`UPDATE events SET server_seq = ${seq} WHERE n = ${before.n}`);
  } else {
    run(
      db,
      sql`UPDATE events SET server_seq = ${seq}, verdict = ${verdict}, reason = ${reason} WHERE n = ${before.n}`,
    );
  }
  // A restored back-office may judge otherwise than the first time, and may have placed it elsewhere.
  return (
    (verdict === 'contradicted') !== (before.verdict === 'contradicted') ||
    (before.seq !== null && before.seq !== seq)
  );
}

/**
 * Local events were folded in the order they were written, after the placed ones. Those that the server places in the
 * same order, and before all that still wait, stay where they are.
 */
function changesOrder(placed: readonly KnownEvent[], unplaced: readonly number[]): boolean {
  const newly = placed.filter(({ seq }) => seq === null).map(({ n }) => n);
  if (newly.some((n, index) => index > 0 && n < (newly[index - 1] ?? 0))) return true;
  const last = newly.at(-1);
  return last !== undefined && unplaced.some((n) => n < last && !newly.includes(n));
}

/**
 * After the server's history was restored: its places are void, and everything this device has recorded is sent
 * again. What the server already holds it answers as a duplicate.
 */
export function forgetPlaces(db: Db, device: Device): void {
  db.transaction(() => {
    run(db, sql`UPDATE events SET server_seq = NULL`);
    confirmErasuresAgain(db);
    reopenOwnChains(db, device);
    writeMeta(db, CURSOR, { epoch: '', seq: 0 } satisfies Cursor);
    writeMeta(db, IS_RECOVERING, true);
  }).immediate();
}

/**
 * Ends a recovery once the whole new feed is in. Tasks that only the lost history knew are set aside: the events
 * they were about are judged anew, and a contradiction that still stands has a new task.
 */
export function endRecovery(db: Db, device: Device): Touched[] {
  if (readMeta<boolean>(db, IS_RECOVERING) !== true) return [];
  return db
    .transaction(() => {
      const lost = all<{ id: string; aggregate_id: string }>(
        db,
        sql`SELECT id, aggregate_id FROM events WHERE type = 'task.opened' AND server_seq IS NULL
              AND device_id <> ${device.id} AND verdict = 'applied'`,
      );
      for (const { id, aggregate_id } of lost) {
        run(
          db,
          sql`UPDATE events SET verdict = 'contradicted', reason = 'history.replaced' WHERE id = ${id}`,
        );
        refold(db, 'task', aggregate_id);
      }
      writeMeta(db, IS_RECOVERING, false);
      return lost.map(({ aggregate_id }): Touched => ({ aggregate: 'task', aggregateId: aggregate_id }));
    })
    .immediate();
}
