import type { StoredEvent } from '#shared/domain/event.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { HeldAbout } from '#shared/sync/heldAbout.ts';
import { transaction, type Database, type Transaction } from '../database.ts';
import { findArrived } from '../files/attachments.ts';
import type { FilePlace } from '../files/sealedFolder.ts';
import { eventColumns, toStoredEvent, type EventRow } from '../journal/events.ts';
import type { JournalContext } from '../journal/record.ts';
import type { AskedWithLooks } from './asked.ts';
import { personOf } from './personOf.ts';
import { tellOthers } from './tellOthers.ts';

/**
 * What all centres hold about the person of a card, for the person, asked by a centre that knows the card; null for any other. The
 * code is read from the card as it is here, so that nobody can ask with a code of their own. Centres whose cards are handed out
 * learn of it.
 */
export async function heldAboutClient(
  database: Database,
  asked: AskedWithLooks,
  context: JournalContext,
): Promise<HeldAbout | null> {
  return transaction(database, async (tx) => {
    const person = await personOf(tx, asked, context.now);
    if (!person) return null;
    const { cards, unclearAt } = person;
    await tellOthers(tx, asked.centreId, cards, { what: 'everything', purpose: 'ownData' }, context);
    return { records: await recordsAbout(tx, cards), files: await filesOf(tx, cards), unclearAt };
  });
}

/** A file of one of the person's requests, wherever it was attached; null for one that is not, or has not arrived. */
export async function findFileAbout(
  database: Database,
  asked: AskedWithLooks & { readonly fileId: string },
  now: number,
): Promise<FilePlace | null> {
  const isTheirs = await transaction(database, async (tx) => {
    const person = await personOf(tx, asked, now);
    return person && (await filesOf(tx, person.cards)).some(({ fileId }) => fileId === asked.fileId);
  });
  if (!isTheirs) return null;
  return (await findArrived(database, [asked.fileId]))[0]?.place ?? null;
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
  const arrived = await findArrived(
    tx,
    found.map(({ fileId }) => fileId),
  );
  const here = new Set(arrived.map(({ attachmentId }) => attachmentId));
  return found.map((file) => ({ ...file, isHere: here.has(file.fileId) }));
}
