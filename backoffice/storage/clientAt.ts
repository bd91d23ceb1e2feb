import { isNamedAlike } from '#shared/domain/client/likeness.ts';
import type { ClientData, ClientKind } from '#shared/domain/client/types.ts';
import { cardsWithKeys } from './cardsWithKeys.ts';
import { shownClient } from './clients.ts';
import type { Transaction } from './database.ts';
import { centreFeed } from './journal/feeds.ts';

type Named = { readonly kind: ClientKind; readonly data: ClientData };

/**
 * A client by code and name: every card of any centre that bears both, and as whom the centre knows them, null where it does not.
 * A code alone may have been mistyped, and a name alone is many people's: the counter sees both cards and asks (domain 5.1).
 */
export async function clientAt(
  tx: Transaction,
  centreId: string,
  { kind, data }: Named,
): Promise<{ readonly cards: readonly string[]; readonly clientId: string | null }> {
  const found = data.code === '' ? [] : await cardsWithKeys(tx, { code: data.code });
  const cards = found.flatMap(({ id, state }) => {
    const isTheirs =
      state.kind === kind &&
      state.data?.code === data.code &&
      isNamedAlike({ kind, data }, { ...state, data: state.data });
    return isTheirs ? [id] : [];
  });
  const [known] = await tx<{ id: string }[]>`
    select aggregate_id as id from aggregate_reader
    where kind = 'client' and aggregate_id = any(${cards}::uuid[]) and feed_id = ${centreFeed(centreId)}
    order by aggregate_id limit 1`;
  // New matters go to the card that is shown; one that was erased holds nobody any more.
  const shown = known ? await shownClient(tx, known.id) : null;
  return { cards, clientId: shown?.data ? shown.id : null };
}
