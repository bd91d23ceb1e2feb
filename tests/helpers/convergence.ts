import { isDeepStrictEqual } from 'node:util';
import { fold, type AggregateKind, type StoredEvent } from '#shared/domain/event.ts';
import { rulesOf } from '#shared/domain/rules.ts';
import { asStoredEvent, type FeedEntry } from '#shared/sync/messages.ts';
import { countUnsent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import type { Db } from '#db/open.ts';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { centreFeed } from '#backoffice/storage/journal/feeds.ts';
import { readFeed } from '#backoffice/storage/pull.ts';
import type { Central } from '#tests/helpers/central.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';

type Row = {
  readonly id: string;
  readonly device_id: string;
  readonly incarnation: number;
  readonly device_seq: number;
  readonly hash: string;
  readonly verdict: string | null;
  readonly server_seq: number | null;
};

/**
 * What is wrong once everybody has exchanged everything: one sentence each, none when all hold the same.
 * Nothing here uses the cursor, the outbox or the stored states of either side to find out what should be.
 */
export async function faultsOf(
  central: Central,
  centre: Centre,
  offices: readonly SyncOffice[],
): Promise<string[]> {
  const { entries } = await readFeed(central.sql(), centreFeed(centre.id), 0, 1_000_000);
  const expected = foldEntries(entries);
  const faults = [...feedFaults(entries), ...(await serverStateFaults(central, expected))];
  for (const [index, office] of offices.entries()) {
    const name = `office ${index + 1}`;
    faults.push(...journalFaults(office.db, entries).map((fault) => `${name}: ${fault}`));
    faults.push(...stateFaults(office.db, expected).map((fault) => `${name}: ${fault}`));
    faults.push(...(await ownEventFaults(central, office)).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

/** Answered here, unknown there: such an event would never be sent again. Holds at every moment. */
export async function lostEvents(central: Central, office: SyncOffice): Promise<string[]> {
  const answered = ownRows(office).filter(({ verdict }) => verdict !== null);
  const known = await knownHashes(central, answered);
  return answered.filter(({ id }) => !known.has(id)).map(({ device_seq }) => `event ${device_seq} is lost`);
}

type States = ReadonlyMap<
  string,
  { readonly kind: AggregateKind; readonly id: string; readonly state: unknown }
>;

function foldEntries(entries: readonly FeedEntry[]): States {
  const groups = Map.groupBy(entries, ({ event }) => `${event.aggregate}/${event.aggregateId}`);
  const states = [...groups].map(([key, group]) => {
    const first = group[0];
    if (!first) throw new Error('a group has at least one entry');
    const { aggregate: kind, aggregateId: id } = asStoredEvent(first.event);
    const { initial, evolve } = rulesOf(kind);
    const events = group
      .filter(({ verdict }) => verdict === 'applied')
      .map(({ event }) => asStoredEvent(event));
    const state = fold(initial, events, (before: unknown, event: StoredEvent) => evolve(before, event));
    return [key, { kind, id, state }] as const;
  });
  return new Map(states);
}

function feedFaults(entries: readonly FeedEntry[]): string[] {
  const faults: string[] = [];
  if (entries.some(({ seq }, index) => seq !== index + 1)) faults.push('the feed has a hole');
  if (new Set(entries.map(({ event }) => event.id)).size !== entries.length)
    faults.push('an event came twice');
  const chains = Map.groupBy(entries, ({ event }) => `${event.deviceId}/${event.incarnation}`);
  for (const [chain, links] of chains) {
    const seqs = links.map(({ event }) => event.deviceSeq);
    if (seqs.some((seq, index) => index > 0 && seq <= (seqs[index - 1] ?? 0)))
      faults.push(`order of ${chain}`);
  }
  return faults;
}

async function serverStateFaults(central: Central, expected: States): Promise<string[]> {
  const ids = [...expected.values()].map(({ id }) => id);
  const rows = await central.sql()<{ kind: AggregateKind; id: string; state: unknown }[]>`
    select kind, id, state from aggregate where id = any(${ids}::uuid[])`;
  const stored = new Map(rows.map(({ kind, id, state }) => [`${kind}/${id}`, state]));
  return [...expected]
    .filter(([key, { state }]) => !isSame(stored.get(key) ?? null, state))
    .map(([key]) => `the back-office has another state of ${key}`);
}

function journalFaults(db: Db, entries: readonly FeedEntry[]): string[] {
  const faults: string[] = [];
  const { events } = countUnsent(db);
  if (events > 0) faults.push(`${events} events were not sent`);
  const rows = new Map(allRows(db).map((row) => [row.id, row]));
  for (const { seq, verdict, event } of entries) {
    const row = rows.get(event.id);
    if (!row) faults.push(`entry ${seq} is missing`);
    else if (row.server_seq === null || row.verdict !== verdict) faults.push(`entry ${seq} stands otherwise`);
    rows.delete(event.id);
  }
  const extra = [...rows.values()].filter(({ verdict }) => verdict !== 'contradicted');
  if (extra.length > 0) faults.push(`${extra.length} events the back-office does not have`);
  return faults;
}

function stateFaults(db: Db, expected: States): string[] {
  return [...expected]
    .filter(([, { kind, id, state }]) => kind !== 'access' && !isSame(loadState(db, kind, id), state))
    .map(([key]) => `another state of ${key}`);
}

/** Exactly once in effect: every own event is there, with this very hash, in its first place or a sealed-again one. */
async function ownEventFaults(central: Central, office: SyncOffice): Promise<string[]> {
  const rows = ownRows(office);
  const hashes = await knownHashes(central, rows);
  return rows
    .filter(({ id, hash }) => !hashes.get(id)?.has(hash))
    .map(({ device_seq }) => `own event ${device_seq} is not there as it is here`);
}

async function knownHashes(
  central: Central,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ids = rows.map(({ id }) => id);
  const found = await central.sql()<{ id: string; hashes: string[] }[]>`
    select id, array_agg(hash) as hashes from (
      select id, hash from event where id = any(${ids}::uuid[])
      union all
      select event_id, hash from resealed_event where event_id = any(${ids}::uuid[])
    ) known group by id`;
  return new Map(found.map(({ id, hashes }) => [id, new Set(hashes)]));
}

function ownRows(office: SyncOffice): Row[] {
  return allRows(office.db).filter(({ device_id }) => device_id === office.device().id);
}

function allRows(db: Db): Row[] {
  return db
    .prepare(
      'SELECT id, device_id, incarnation, device_seq, hash, verdict, server_seq FROM events ORDER BY n',
    )
    .all() as Row[];
}

/** Compared as JSON, which both sides store. */
function isSame(left: unknown, right: unknown): boolean {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;
  return isDeepStrictEqual(plain(left), plain(right));
}
