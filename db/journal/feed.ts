import type { AggregateKind } from '#shared/domain/event.ts';
import { asStoredEvent, type FeedEntry, type PushAnswer } from '#shared/sync/messages.ts';
import { insertEvent, type Device } from '#db/journal/write.ts';
import { advance, refold } from '#db/journal/states.ts';
import { writeMeta } from '#db/meta.ts';
import { get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type Cursor = { readonly epoch: string; readonly seq: number };

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
      writeMeta(db, 'sync.cursor', cursor);
      return touched;
    })
    .immediate();
}

function applyGroup(db: Db, entries: readonly FeedEntry[]): Touched {
  const first = entries[0];
  if (!first) throw new Error('a group has at least one entry');
  const { aggregate, aggregateId } = first.event;
  const hadUnplaced = hasUnplacedEvents(db, aggregateId);
  let mustRefold = false;
  for (const entry of entries) {
    const known = get<{ verdict: string | null }>(db, sql`SELECT verdict FROM events WHERE id = ${entry.event.id}`);
    const { seq, verdict, reason } = entry;
    if (known) {
      run(db, sql`UPDATE events SET server_seq = ${seq}, verdict = ${verdict}, reason = ${reason} WHERE id = ${entry.event.id}`);
      if (verdict === 'contradicted' && known.verdict !== 'contradicted') mustRefold = true;
      continue;
    }
    const event = asStoredEvent(entry.event);
    insertEvent(db, event, { serverSeq: seq, verdict, reason });
    if (verdict === 'contradicted') continue;
    if (hadUnplaced || mustRefold) mustRefold = true;
    else advance(db, aggregate, aggregateId, event);
  }
  if (mustRefold) refold(db, aggregate, aggregateId);
  return { aggregate, aggregateId };
}

function hasUnplacedEvents(db: Db, aggregateId: string): boolean {
  return get(db, sql`SELECT 1 FROM events WHERE aggregate_id = ${aggregateId} AND server_seq IS NULL LIMIT 1`) !== undefined;
}

function aggregateOf(db: Db, eventId: string): Touched | undefined {
  return get<Touched>(
    db,
    sql`SELECT aggregate, aggregate_id AS aggregateId FROM events WHERE id = ${eventId}`,
  );
}

/** After the server's history was restored: its places are void and everything of this device is sent again. */
export function forgetPlaces(db: Db, device: Device): void {
  db.transaction(() => {
    run(db, sql`UPDATE events SET server_seq = NULL`);
    run(
      db,
      sql`UPDATE events SET verdict = NULL, reason = NULL
          WHERE device_id = ${device.id} AND incarnation = ${device.incarnation}`,
    );
    writeMeta(db, 'sync.cursor', { epoch: '', seq: 0 } satisfies Cursor);
  }).immediate();
}
