import { gunzipSync } from 'node:zlib';
import { readEpoch } from '#backoffice/storage/history.ts';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { centreFeed } from '#backoffice/storage/journal/feeds.ts';
import { readFeed } from '#backoffice/storage/pull.ts';
import { registerClient } from '#tests/helpers/clerk.ts';
import type { Central } from '#tests/helpers/central.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { urlOf } from '#tests/helpers/urlOf.ts';

const TIMES_OVERTAKEN = 2;

/**
 * Another reader of the feed, with its own numbers. `underLock` takes them when the events are committed, as it must
 * be. Without, a writer takes them first and commits when it gets there, so that a reader who has passed never sees
 * what was committed late: the bug that a cursor over an identity column has.
 */
export async function createNaiveFeed(central: Central, underLock: boolean) {
  const sql = () => central.sql();
  await sql()`drop table if exists naive_feed`;
  await sql()`drop sequence if exists naive_number`;
  await sql()`create table naive_feed (number bigint not null unique, event_id uuid primary key)`;
  await sql()`create sequence naive_number`;

  const take = async (ids: readonly string[]): Promise<readonly (readonly [string, number])[]> => {
    const rows = await sql()<{ number: number }[]>`
      select nextval('naive_number') as number from generate_series(1, ${ids.length}::int)`;
    return ids.map((id, index) => [id, rows[index]?.number ?? 0] as const);
  };
  const commit = async (numbered: readonly (readonly [string, number])[]): Promise<void> => {
    for (const [id, number] of numbered) {
      await sql()`
        insert into naive_feed (number, event_id) select ${number}, id from event where id = ${id}
        on conflict do nothing`;
    }
  };
  /** Numbers for what has none yet, one writer at a time and in the order of the commits. */
  const takeRest = (centre: Centre): Promise<unknown> =>
    sql().begin(async (tx) => {
      await tx`lock table naive_feed in exclusive mode`;
      await tx`
        insert into naive_feed (number, event_id)
        select nextval('naive_number'), rest.event_id from (
          select event_id from feed_entry
          where feed_id = ${centreFeed(centre.id)}
            and not exists (select from naive_feed known where known.event_id = feed_entry.event_id)
          order by seq
        ) rest`;
    });
  const page = async (centre: Centre, after: number): Promise<Response> => {
    await takeRest(centre);
    const order = await sql()<{ event_id: string }[]>`select event_id from naive_feed order by number`;
    const { entries } = await readFeed(sql(), centreFeed(centre.id), 0, 1_000_000);
    const byId = new Map(entries.map((entry) => [entry.event.id, entry]));
    const own = order
      .flatMap(({ event_id }) => byId.get(event_id) ?? [])
      .map((entry, index) => ({ ...entry, seq: index + 1 }));
    const body = { epoch: await readEpoch(sql()), entries: own.slice(after), more: false };
    return Response.json(body);
  };

  let overtaken = 0;
  /** The way of one office. Between taking its numbers and committing, the first is overtaken by the second. */
  return (index: number, offices: readonly SyncOffice[], centre: Centre): typeof fetch =>
    async (input, init) => {
      const url = new URL(urlOf(input));
      if (url.pathname === '/sync/pull') return page(centre, Number(url.searchParams.get('after')));
      if (url.pathname !== '/sync/push') return fetch(input, init);
      const early = underLock ? [] : await take(idsIn(init?.body));
      const other = index === 0 && overtaken < TIMES_OVERTAKEN ? offices[1] : undefined;
      const hasOvertaken = other !== undefined && (await overtake(other));
      const response = await fetch(input, init);
      await commit(early);
      if (hasOvertaken && response.ok) overtaken += 1;
      if (underLock) await takeRest(centre);
      return response;
    };
}

/** The other office does something, sends it and reads up to it. False when the network is against it. */
async function overtake(other: SyncOffice): Promise<boolean> {
  for (let tries = 0; tries < 5 && other.db.open; tries++) {
    if (tries === 0) registerClient(other);
    await other.sync();
    if (other.db.open && other.link.state().lastTry?.problem === null) return true;
  }
  return false;
}

function idsIn(body: RequestInit['body']): string[] {
  const text = typeof body === 'string' ? body : gunzipSync(body as Uint8Array).toString();
  return (JSON.parse(text) as { events: { id: string }[] }).events.map(({ id }) => id);
}
