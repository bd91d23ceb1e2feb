import { givenOnCard, isNamedAlike } from '#shared/domain/client/likeness.ts';
import { localDate } from '#shared/lib/time.ts';
import type { GivenByPerson, MaybeTheirs } from '#shared/sync/heldAbout.ts';
import { cardsOfClient } from '../clients.ts';
import { transaction, type Database, type Transaction } from '../database.ts';
import { centreFeed } from '../journal/feeds.ts';
import type { JournalContext } from '../journal/record.ts';
import { cardsWithKeys } from '../cardsWithKeys.ts';
import type { Asked } from './asked.ts';
import { centresKnowing, knownCards, readableCards, type OwnCard } from './personOf.ts';
import { tellOthers } from './tellOthers.ts';

type Found = Omit<MaybeTheirs['found'][number], 'lookId'> & { readonly cards: readonly string[] };

/**
 * Cards of other centres that bear the client's name and something else that the person gave, and that no code tells apart: for
 * the clerk to ask about, so nothing of them is shown but where and since when. Each centre learns of the look. Null for a card
 * that the asking centre does not know.
 */
export async function cardsMaybeTheirs(
  database: Database,
  asked: Asked,
  given: GivenByPerson,
  context: JournalContext,
): Promise<MaybeTheirs | null> {
  return transaction(database, async (tx) => {
    const known = await knownCards(tx, asked);
    if (!known) return null;
    const found: Found[] = [];
    const looked = new Set(known.cards);
    for (const { id } of await candidates(tx, given)) {
      if (looked.has(id)) continue;
      const cards = await cardsOfClient(tx, id);
      for (const card of cards) looked.add(card);
      const alike = alikeIn(known.own, await readableCards(tx, cards), given, context.now);
      if (alike.length === 0 || (await isKnownAt(tx, asked.centreId, cards))) continue;
      found.push({ cards, alike, centres: await centresKnowing(tx, cards), since: await firstAt(tx, cards) });
    }
    const shown = found.flatMap(({ cards }) => cards);
    const lookOf = await tellOthers(
      tx,
      asked.centreId,
      shown,
      { what: 'search', purpose: 'ownData' },
      context,
    );
    return {
      found: found.flatMap(({ cards, ...told }) => {
        const lookId = cards.map((card) => lookOf.get(card)).find((look) => look !== undefined);
        return lookId === undefined ? [] : [{ ...told, lookId }];
      }),
    };
  });
}

async function candidates(tx: Transaction, { phone, email, birthDate }: GivenByPerson) {
  const [year = '', month = '', day = ''] = birthDate?.split('-') ?? [];
  return cardsWithKeys(tx, { phone, email, born: `${day}${month}${year.slice(2)}` });
}

/** What was given and stands on their cards; nothing where names differ or two codes say that they are two people. */
function alikeIn(
  own: readonly OwnCard[],
  theirs: readonly OwnCard[],
  given: GivenByPerson,
  now: number,
): Found['alike'] {
  const isOther = own.some((mine) =>
    theirs.some(({ data: { code } }) => code !== '' && mine.data.code !== '' && code !== mine.data.code),
  );
  if (isOther) return [];
  const named = theirs.filter((card) =>
    own.some((mine) => mine.kind === card.kind && isNamedAlike(mine, card)),
  );
  return [...new Set(named.flatMap((card) => givenOnCard(card, given, localDate(now))))];
}

/** What the centre knows itself, its counters compare themselves (domain 5.1). */
async function isKnownAt(tx: Transaction, centreId: string, cards: readonly string[]): Promise<boolean> {
  const [row] = await tx`
    select from aggregate_reader
    where kind = 'client' and aggregate_id = any(${[...cards]}::uuid[]) and feed_id = ${centreFeed(centreId)} limit 1`;
  return row !== undefined;
}

async function firstAt(tx: Transaction, cards: readonly string[]): Promise<number> {
  const [row] = await tx<{ at: number }[]>`
    select min(at) as at from event where aggregate = 'client' and aggregate_id = any(${[...cards]}::uuid[])`;
  return row?.at ?? 0;
}
