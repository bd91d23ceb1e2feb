import { isOpen, type RequestState } from '#shared/domain/request/types.ts';
import type { RequestsElsewhere } from '#shared/sync/requestsElsewhere.ts';
import { isRestricted } from '../clients.ts';
import { transaction, type Database, type Transaction } from '../database.ts';
import { centreFeed } from '../journal/feeds.ts';
import type { JournalContext } from '../journal/record.ts';
import type { Asked } from './asked.ts';
import { personOf } from './personOf.ts';
import { tellOthers } from './tellOthers.ts';

/**
 * Which requests of the person of a card are open at other centres, for the counter the person stands at. The code is
 * read from the card as it is here, so nobody can ask with a code of their own; the centres whose requests are told of
 * learn of it. Null for a card that the asking centre does not know.
 */
export async function openElsewhere(
  database: Database,
  asked: Asked,
  context: JournalContext,
): Promise<RequestsElsewhere | null> {
  return transaction(database, async (tx) => {
    const person = await personOf(tx, { ...asked, looks: [] }, context.now);
    if (!person) return null;
    const { cards, unclearAt } = person;
    if (await isRestricted(tx, cards)) return { requests: [], unclearAt, isRestricted: true };
    const found = await openOnCards(tx, cards, asked.centreId);
    const shown = [...new Set(found.map(({ clientId }) => clientId))];
    await tellOthers(tx, asked.centreId, shown, { what: 'elsewhere', purpose: 'service' }, context);
    const centres = await namesOfCentres(tx, found);
    const requests = found.map(({ registerNumber, serviceId, centreId, status, dueDate }) => ({
      ...{ number: registerNumber, serviceId, status, dueDate },
      centre: centres.get(centreId) ?? '',
    }));
    return { requests, unclearAt, isRestricted: false };
  });
}

/** The client's own, not those in which they are somebody else; what the asking centre has, it shows itself. */
async function openOnCards(
  tx: Transaction,
  cards: readonly string[],
  askingCentre: string,
): Promise<readonly RequestState[]> {
  const rows = await tx<{ state: RequestState }[]>`
    select state from aggregate request
    where kind = 'request' and state is not null and id in (
      select event.aggregate_id from event_personal part join event on event.id = part.event_id
      where part.subject_id = any(${[...cards]}::uuid[]) and event.aggregate = 'request')
      and not exists (select from aggregate_reader reader
        where reader.kind = 'request' and reader.aggregate_id = request.id
          and reader.feed_id = ${centreFeed(askingCentre)})
    order by id`;
  return rows
    .map(({ state }) => state)
    .filter(({ clientId, status }) => cards.includes(clientId) && isOpen(status))
    .sort((one, other) => one.receivedAt - other.receivedAt);
}

async function namesOfCentres(
  tx: Transaction,
  requests: readonly Pick<RequestState, 'centreId'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(requests.map(({ centreId }) => centreId))];
  const rows = await tx<{ id: string; name: string }[]>`
    select id::text, name from centre where id = any(${ids}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
