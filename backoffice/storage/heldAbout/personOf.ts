import { isNamedAlike } from '#shared/domain/client/likeness.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import { cardsWithKeys } from '../cardsWithKeys.ts';
import { cardsOfClient } from '../clients.ts';
import type { Transaction } from '../database.ts';
import { centreFeed } from '../journal/feeds.ts';
import type { Asked, AskedWithLooks } from './asked.ts';
import { confirmedCards } from './confirmedCards.ts';

export type Person = { readonly cards: readonly string[]; readonly unclearAt: string[] };
export type Data = NonNullable<ClientState['data']>;
export type OwnCard = ClientState & { readonly data: Data };

/**
 * Every card that is merged with this one, those of other centres with the same code and name, and those that the person said to
 * be theirs. A code alone may have been mistyped: what stands under another name is not handed out. Null for a card that the
 * centre does not know, and for a look that is not its own or too long ago.
 */
export async function personOf(tx: Transaction, asked: AskedWithLooks, now: number): Promise<Person | null> {
  const known = await knownCards(tx, asked);
  if (!known) return null;
  const confirmed = await confirmedCards(tx, asked, now);
  if (!confirmed) return null;
  const cards = new Set([...known.cards, ...confirmed]);
  const unclear: string[] = [];
  for (const own of known.own) {
    if (own.data.code === '') continue;
    for (const { id, state } of await cardsWithKeys(tx, { code: own.data.code })) {
      if (cards.has(id) || state.data?.code !== own.data.code) continue;
      if (isNamedAlike(own, { ...state, data: state.data })) {
        for (const card of await cardsOfClient(tx, id)) cards.add(card);
      } else unclear.push(id);
    }
  }
  return { cards: [...cards], unclearAt: await centresKnowing(tx, unclear) };
}

/** What the centre itself knows the client by; null for a card that it does not know. */
export async function knownCards(
  tx: Transaction,
  { centreId, clientId }: Asked,
): Promise<{ readonly cards: readonly string[]; readonly own: readonly OwnCard[] } | null> {
  const [known] = await tx`
    select from aggregate_reader
    where kind = 'client' and aggregate_id = ${clientId} and feed_id = ${centreFeed(centreId)}`;
  if (!known) return null;
  const cards = await cardsOfClient(tx, clientId);
  return { cards, own: await readableCards(tx, cards) };
}

/** Those that are not erased. */
export async function readableCards(tx: Transaction, cards: readonly string[]): Promise<readonly OwnCard[]> {
  const rows = await tx<{ state: ClientState }[]>`
    select state from aggregate
    where kind = 'client' and state is not null and id = any(${[...cards]}::uuid[]) order by id`;
  return rows.flatMap(({ state }) => (state.data ? [{ ...state, data: state.data }] : []));
}

export async function centresKnowing(tx: Transaction, cards: readonly string[]): Promise<string[]> {
  const rows = await tx<{ name: string }[]>`
    select distinct centre.name from aggregate_reader reader join centre on reader.feed_id = 'centre/' || centre.id
    where reader.kind = 'client' and reader.aggregate_id = any(${[...cards]}::uuid[])
    order by centre.name`;
  return rows.map(({ name }) => name);
}
