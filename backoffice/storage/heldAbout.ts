import { randomUUID } from 'node:crypto';
import type { AccessEvent } from '#shared/domain/access/types.ts';
import { isNamedAlike } from '#shared/domain/client/likeness.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { HeldAbout } from '#shared/sync/heldAbout.ts';
import { cardsOfClient } from './clients.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { findArrived } from './files/attachments.ts';
import type { FilePlace } from './files/sealedFolder.ts';
import { lockAggregates } from './journal/aggregates.ts';
import { eventColumns, toStoredEvent, type EventRow } from './journal/events.ts';
import { centreFeed } from './journal/feeds.ts';
import { record, type JournalContext } from './journal/record.ts';

type Asked = { readonly centreId: string; readonly clientId: string };

/**
 * What all centres hold about the person of a card, for the person, asked by a centre that knows the card; null for any other. The
 * code is read from the card as it is here, so that nobody can ask with a code of their own. Centres whose cards are handed out
 * learn of it.
 */
export async function heldAboutClient(
  database: Database,
  asked: Asked,
  context: JournalContext,
): Promise<HeldAbout | null> {
  return transaction(database, async (tx) => {
    const person = await personOf(tx, asked);
    if (!person) return null;
    const { cards, unclearAt } = person;
    await tellOthers(tx, asked.centreId, cards, context);
    return { records: await recordsAbout(tx, cards), files: await filesOf(tx, cards), unclearAt };
  });
}

/** A file of one of the person's requests, wherever it was attached; null for one that is not, or has not arrived. */
export async function findFileAbout(
  database: Database,
  asked: Asked & { readonly fileId: string },
): Promise<FilePlace | null> {
  const isTheirs = await transaction(database, async (tx) => {
    const person = await personOf(tx, asked);
    return person && (await filesOf(tx, person.cards)).some(({ fileId }) => fileId === asked.fileId);
  });
  return isTheirs ? findArrived(database, asked.fileId) : null;
}

type Person = { readonly cards: readonly string[]; readonly unclearAt: string[] };

/**
 * Every card that is merged with this one, and those of other centres with the same code and name. A code alone may have been
 * mistyped: what stands under another name is not handed out.
 */
async function personOf(tx: Transaction, { centreId, clientId }: Asked): Promise<Person | null> {
  const [known] = await tx`
    select from aggregate_reader
    where kind = 'client' and aggregate_id = ${clientId} and feed_id = ${centreFeed(centreId)}`;
  if (!known) return null;
  const cards = new Set(await cardsOfClient(tx, clientId));
  const own = await tx<{ state: ClientState }[]>`
    select state from aggregate
    where kind = 'client' and state is not null and id = any(${[...cards]}::uuid[])`;
  const unclear: string[] = [];
  for (const { state } of own) {
    const { data } = state;
    if (!data?.code) continue;
    for (const other of await cardsWithCode(tx, data.code)) {
      if (cards.has(other.id) || !other.state.data) continue;
      if (isNamedAlike({ ...state, data }, { ...other.state, data: other.state.data })) {
        for (const card of await cardsOfClient(tx, other.id)) cards.add(card);
      } else unclear.push(other.id);
    }
  }
  return { cards: [...cards], unclearAt: await centresKnowing(tx, unclear) };
}

/** Searched as text and judged here: PostgreSQL would refuse the whole question for one odd character in any card. */
async function cardsWithCode(
  tx: Transaction,
  code: string,
): Promise<readonly { readonly id: string; readonly state: ClientState }[]> {
  const rows = await tx<{ id: string; state: ClientState }[]>`
    select id, state from aggregate
    where kind = 'client' and state is not null
      and position(${`"code":${JSON.stringify(code)}`} in state::text) > 0`;
  return rows.filter(({ state }) => state.data?.code === code);
}

async function centresKnowing(tx: Transaction, cards: readonly string[]): Promise<string[]> {
  const rows = await tx<{ name: string }[]>`
    select distinct centre.name from aggregate_reader reader join centre on reader.feed_id = 'centre/' || centre.id
    where reader.kind = 'client' and reader.aggregate_id = any(${[...cards]}::uuid[])
    order by centre.name`;
  return rows.map(({ name }) => name);
}

/** As an office finds them (`eventsAbout`): everything about the cards and in what they have a part in, without anybody else's. */
async function recordsAbout(tx: Transaction, cards: readonly string[]): Promise<HeldAbout['records']> {
  const rows = await tx<(EventRow & { centre: string | null })[]>`
    with about as (
      select event.aggregate, event.aggregate_id
      from event_personal part join event on event.id = part.event_id
      where part.subject_id = any(${[...cards]}::uuid[])
      union
      select kind, card from unnest(${[...cards]}::uuid[]) as card, unnest('{client,access}'::text[]) as kind
      union
      select aggregate, aggregate_id from event
      where aggregate in ('visit', 'appointment') and payload ->> 'clientId' = any(${[...cards]}::text[])
    )
    select ${eventColumns(tx)}, centre.name as centre
    from about join event using (aggregate, aggregate_id)
    left join device on device.id = event.device_id
    left join feed on feed.device_id = event.device_id
    left join centre on centre.id = device.centre_id or feed.id = 'centre/' || centre.id
    order by event.at, event.position`;
  return rows.map((row) => recordOf(toStoredEvent(row), row.centre ?? '', cards));
}

function recordOf(
  { id, at, type, aggregate, aggregateId, payload, personal, actor }: StoredEvent,
  centre: string,
  cards: readonly string[],
): HeldAbout['records'][number] {
  return {
    id,
    at,
    type,
    aggregate,
    aggregateId,
    centre,
    by: actor.kind === 'system' ? actor.name : null,
    payload,
    personal: personal.flatMap(({ subjectId, data }) => (data && cards.includes(subjectId) ? [data] : [])),
  };
}

/** Of the requests that are the person's own, those that are not erased. */
async function filesOf(tx: Transaction, cards: readonly string[]): Promise<HeldAbout['files']> {
  const rows = await tx<{ id: string; state: RequestState }[]>`
    select id, state from aggregate
    where kind = 'request' and state is not null and id in (
      select event.aggregate_id from event_personal part join event on event.id = part.event_id
      where part.subject_id = any(${[...cards]}::uuid[]) and event.aggregate = 'request')
    order by id`;
  const found = rows
    .filter(({ state }) => cards.includes(state.clientId))
    .flatMap(({ id: requestId, state: { attachments = [], result, registerNumber } }) =>
      [
        ...attachments.map(({ id, ...file }) => ({ ...file, fileId: id, isResult: false })),
        ...(result?.files ?? []).map((file) => ({ ...file, isResult: true })),
      ].flatMap(({ fileId, name, hash, bytes, kind, isResult }) =>
        name === undefined
          ? []
          : [{ fileId, requestId, number: registerNumber ?? null, hash, bytes, kind, name, isResult }],
      ),
    );
  const arrived = await tx<{ id: string }[]>`
    select attachment_id as id from attachment_link join attachment_file using (centre_id, hash)
    where verified_at is not null and attachment_id = any(${found.map(({ fileId }) => fileId)}::uuid[])`;
  const here = new Set(arrived.map(({ id }) => id));
  return found.map((file) => ({ ...file, isHere: here.has(file.fileId) }));
}

/** Into the way of each card that the asking centre does not know: who looked is told where the client may ask (ASE-08). */
async function tellOthers(
  tx: Transaction,
  centreId: string,
  cards: readonly string[],
  context: JournalContext,
): Promise<void> {
  const [centre] = await tx<{ name: string }[]>`select name from centre where id = ${centreId}`;
  const actor = { kind: 'system', name: centre?.name ?? '' } as const;
  const fact: AccessEvent = {
    type: 'access.shown',
    version: 1,
    payload: { what: 'everything', purpose: 'ownData', visitId: null },
  };
  const clients = await lockAggregates(
    tx,
    cards.map((aggregateId) => ({ aggregate: 'client', aggregateId })),
  );
  for (const { id, readers } of clients.all()) {
    const feeds = [...readers].filter((feedId) => feedId.startsWith('centre/')).sort();
    const [originFeed] = feeds;
    if (originFeed === undefined || feeds.includes(centreFeed(centreId))) continue;
    const ref = { aggregate: 'access', aggregateId: id } as const;
    const aggregates = await lockAggregates(tx, [ref]);
    for (const feedId of feeds) aggregates.of(ref).readers.add(feedId);
    await record(tx, context, {
      aggregates,
      judged: [],
      own: [{ ...ref, fact, actor, commandId: randomUUID() }],
      originFeed,
    });
  }
}
