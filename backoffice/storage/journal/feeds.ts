import { randomUUID } from 'node:crypto';
import { GENESIS_HASH } from '#shared/sync/chain.ts';
import { asRows, type Queryable, type Transaction } from '../database.ts';

export const NEWS_CHANNEL = 'lodzins_feed';
const INSTITUTION = 'institution/';

export function centreFeed(centreId: string): string {
  return `centre/${centreId}`;
}
export function institutionFeed(institutionId: string): string {
  return `${INSTITUTION}${institutionId}`;
}
/** Null for a centre's. */
export function institutionOf(feedId: string): string | null {
  return feedId.startsWith(INSTITUTION) ? feedId.slice(INSTITUTION.length) : null;
}

/** A feed under our row lock: its next number and the head of the chain of the back-office's own events in it. */
export type LockedFeed = {
  readonly id: string;
  readonly deviceId: string;
  readonly incarnation: number;
  lastSeq: number;
  deviceSeq: number;
  head: string;
};

export async function createFeed(database: Queryable, id: string): Promise<void> {
  await database`
    insert into feed (id, device_id, head) values (${id}, ${randomUUID()}, ${GENESIS_HASH})
    on conflict do nothing`;
}

/**
 * Locks the feeds until the transaction ends, in one order for everybody. Numbers are given out only under this
 * lock, so a reader never sees a higher one before a lower one. (`no key`: a full lock would collide with the one
 * that a foreign key to the feed takes, and two writers would wait for each other.)
 */
export async function lockFeeds(tx: Transaction, ids: Iterable<string>): Promise<Map<string, LockedFeed>> {
  const rows = await tx<
    {
      id: string;
      device_id: string;
      incarnation: number;
      last_seq: number;
      device_seq: number;
      head: string;
    }[]
  >`
    select id, device_id, incarnation, last_seq, device_seq, head
    from feed where id = any(${[...new Set(ids)]}::text[])
    order by id
    for no key update`;
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        deviceId: row.device_id,
        incarnation: row.incarnation,
        lastSeq: row.last_seq,
        deviceSeq: row.device_seq,
        head: row.head,
      },
    ]),
  );
}

export type NewEntry = { readonly feedId: string; readonly eventId: string };
export type NumberedEntry = NewEntry & { readonly seq: number };

/** Gives each its place in its locked feed, in the given order. */
export function numberEntries(
  feeds: ReadonlyMap<string, LockedFeed>,
  entries: readonly NewEntry[],
): NumberedEntry[] {
  return entries.map(({ feedId, eventId }) => {
    const feed = feeds.get(feedId);
    if (!feed) throw new Error(`feed ${feedId} is not locked`);
    feed.lastSeq += 1;
    return { feedId, eventId, seq: feed.lastSeq };
  });
}

/** Appends and tells the listeners, who hear of it when the transaction is committed. */
export async function appendEntries(
  tx: Transaction,
  feeds: ReadonlyMap<string, LockedFeed>,
  numbered: readonly NumberedEntry[],
): Promise<void> {
  if (numbered.length === 0) return;
  const raised = [...feeds.values()];
  const inOrder = [
    tx`
    update feed set last_seq = raised."lastSeq", device_seq = raised."deviceSeq", head = raised.head
    from json_to_recordset(${asRows(raised)}::text::json) as raised (
      id text, "lastSeq" bigint, "deviceSeq" bigint, head text)
    where feed.id = raised.id`,
    tx`
    insert into feed_entry (feed_id, seq, event_id)
    select "feedId", seq, "eventId"
    from json_to_recordset(${asRows(numbered)}::text::json) as entry ("feedId" text, seq bigint, "eventId" uuid)
    order by 1, 2`,
    tx`
    select pg_notify(${NEWS_CHANNEL}, "id" || ' ' || "lastSeq")
    from json_to_recordset(${asRows(raised)}::text::json) as raised (id text, "lastSeq" bigint)`,
  ];
  await Promise.all(inOrder.map((statement) => statement.execute()));
}
