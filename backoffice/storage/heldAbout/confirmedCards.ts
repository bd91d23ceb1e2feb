import { cardsOfClient } from '../clients.ts';
import type { Transaction } from '../database.ts';
import type { AskedWithLooks } from './asked.ts';

/** A person who was asked stands at the counter; another day they are asked anew. */
const LOOK_IS_GOOD_MS = 86_400_000;

/**
 * The cards of which the centre was shown that they are there, and its person said that they are theirs. The look itself is the
 * proof: nobody gets at a card by knowing its id. Null when one is not a look of this centre, or too long ago.
 */
export async function confirmedCards(
  tx: Transaction,
  { centreId, looks }: AskedWithLooks,
  now: number,
): Promise<readonly string[] | null> {
  if (looks.length === 0) return [];
  const rows = await tx<{ id: string; cardId: string }[]>`
    select event.id, event.aggregate_id as "cardId" from event join centre on centre.id = ${centreId}
    where event.id = any(${[...looks]}::uuid[]) and aggregate = 'access' and type = 'access.shown'
      and payload ->> 'what' = 'search' and actor ->> 'kind' = 'system' and actor ->> 'name' = centre.name
      and at > ${now - LOOK_IS_GOOD_MS}`;
  if (looks.some((look) => !rows.some(({ id }) => id === look))) return null;
  const cards: string[] = [];
  for (const { cardId } of rows) cards.push(...(await cardsOfClient(tx, cardId)));
  return cards;
}
