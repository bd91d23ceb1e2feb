import type { AggregateKind } from '#shared/domain/event.ts';
import { asStoredEvent, type FeedEntry, type PushAnswer } from '#shared/sync/messages.ts';
import { reopenOwnChains } from '#db/journal/chains.ts';
import { erasePerson } from '#db/journal/erase.ts';
import { insertEvent, type Device } from '#db/journal/write.ts';
import { advance, refold } from '#db/journal/states.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type Cursor = { readonly epoch: string; readonly seq: number };

const CURSOR = 'sync.cursor';
const IS_RECOVERING = 'sync.isRecovering';

/** Where the next page begins; before the first pull no history is known. */
export function readCursor(db: Db): Cursor {
  return readMeta<Cursor>(db, CURSOR) ?? { epoch: '', seq: 0 };
}

export type Touched = { readonly aggregate: AggregateKind; readonly aggregateId: string };

/** Marks exactly the answered events, never "up to n"; what was found contradicted is folded out at once. */
export function acknowledge(db: Db, answers: readonly PushAnswer[]): Touched[] {
  return db
    .transaction(() => {
      const touched: Touched[] = [];
      for (const answer of answers) {
        run(
          db,
          sql`UPDATE events SET verdict = ${answer.verdict}, reason = ${answer.reason}
              WHERE id = ${answer.id} AND verdict IS NULL`,
        );
        const aggregate = aggregateOf(db, answer.id);
        if (!aggregate) continue;
        touched.push(aggregate);
        if (answer.verdict === 'contradicted') refold(db, aggregate.aggregate, aggregate.aggregateId);
      }
      return touched;
    })
    .immediate();
}

/**
 * Takes a page of the feed in, with the cursor, in one transaction: a screen never shows half of it.
 * An aggregate with local events that the server has not placed yet is folded anew, in the server's order first.
 */
export function applyFeed(db: Db, entries: readonly FeedEntry[], cursor: Cursor): Touched[] {
  return db
    .transaction(() => {
      const touched: Touched[] = [];
      for (const group of Map.groupBy(entries, (entry) => entry.event.aggregateId).values()) {
        touched.push(applyGroup(db, group));
      }
      for (const { event } of entries) {
        if (event.type === 'client.erased') touched.push(...erasePerson(db, event.aggregateId));
      }
      writeMeta(db, CURSOR, cursor);
      return touched;
    })
    .immediate();
}

function applyGroup(db: Db, entries: readonly FeedEntry[]): Touched {
  const first = entries[0];
  if (!first) throw new Error('a group has at least one entry');
  const { aggregate, aggregateId } = first.event;
  // Only then can the server's order differ from the one that was folded.
  let mustRefold = hasUnplacedEvents(db, aggregateId);
  for (const entry of entries) {
    const known = get<{ verdict: string | null }>(
      db,
      sql`SELECT verdict FROM events WHERE id = ${entry.event.id}`,
    );
    const { seq, verdict, reason } = entry;
    if (known) {
      run(
        db,
        sql`UPDATE events SET server_seq = ${seq}, verdict = ${verdict}, reason = ${reason} WHERE id = ${entry.event.id}`,
      );
      // A restored back-office may judge otherwise than the first time.
      if ((verdict === 'contradicted') !== (known.verdict === 'contradicted')) mustRefold = true;
      continue;
    }
    const event = asStoredEvent(entry.event);
    insertEvent(db, event, { serverSeq: seq, verdict, reason });
    if (verdict === 'applied' && !mustRefold) advance(db, aggregate, aggregateId, event);
  }
  if (mustRefold) refold(db, aggregate, aggregateId);
  return { aggregate, aggregateId };
}

function hasUnplacedEvents(db: Db, aggregateId: string): boolean {
  return (
    get(db, sql`SELECT 1 FROM events WHERE aggregate_id = ${aggregateId} AND server_seq IS NULL LIMIT 1`) !==
    undefined
  );
}

function aggregateOf(db: Db, eventId: string): Touched | undefined {
  return get<Touched>(
    db,
    sql`SELECT aggregate, aggregate_id AS aggregateId FROM events WHERE id = ${eventId}`,
  );
}

/**
 * After the server's history was restored: its places are void, and everything this device has recorded is sent
 * again. What the server already holds it answers as a duplicate.
 */
export function forgetPlaces(db: Db, device: Device): void {
  db.transaction(() => {
    run(db, sql`UPDATE events SET server_seq = NULL`);
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
