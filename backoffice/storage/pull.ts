import type { FeedEntry } from '#shared/sync/messages.ts';
import type { Database } from './database.ts';
import { eventColumns, toStoredEvent, type EventRow } from './journal/events.ts';

export type Page = { readonly entries: readonly FeedEntry[]; readonly more: boolean };

type EntryRow = EventRow & { readonly seq: number; readonly last_seq: number };

/** One page of a feed after `after`. It goes on to the end of the transaction that `limit` falls into. */
export async function readFeed(
  database: Database,
  feedId: string,
  after: number,
  limit: number,
): Promise<Page> {
  // One statement, so one view of the database, however long the page is.
  const rows = await database<EntryRow[]>`
    with last_wanted as (
      select seq, tx from feed_entry where feed_id = ${feedId} and seq > ${after} order by seq offset ${limit - 1} limit 1
    ), next_page as (
      select seq from feed_entry
      where feed_id = ${feedId} and seq > (select seq from last_wanted) and tx <> (select tx from last_wanted)
      order by seq
      limit 1
    )
    select entry.seq, (select last_seq from feed where id = ${feedId}) as last_seq, ${eventColumns(database)}
    from feed_entry entry join event on event.id = entry.event_id
    where entry.feed_id = ${feedId} and entry.seq > ${after}
      and entry.seq < coalesce((select seq from next_page), 9223372036854775807)
    order by entry.seq`;
  const last = rows.at(-1);
  return {
    entries: rows.map((row) => ({
      seq: row.seq,
      verdict: row.verdict,
      reason: row.reason,
      event: toStoredEvent(row) as unknown as FeedEntry['event'],
    })),
    more: last !== undefined && last.seq < last.last_seq,
  };
}

/** Last number of the feed, 0 for one that is empty or does not exist. */
export async function feedSeq(database: Database, feedId: string): Promise<number> {
  const [row] = await database<{ last_seq: number }[]>`select last_seq from feed where id = ${feedId}`;
  return row?.last_seq ?? 0;
}
