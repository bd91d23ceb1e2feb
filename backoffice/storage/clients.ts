import { preferenceOfCards } from '#shared/domain/client/preference/preferenceOfCards.ts';
import type { Preference } from '#shared/domain/client/preference/types.ts';
import { restrictionOfCards } from '#shared/domain/client/restriction/restrictionOfCards.ts';
import { shownCard, type MergeableCard } from '#shared/domain/client/shownCard.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import type { Queryable, Transaction } from './database.ts';

export type ClientCard = ClientState & MergeableCard;

/** By id: the client as whom each of these cards is shown, as the offices show it; absent for unknown ids. */
export async function shownClients(
  database: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClientCard>> {
  const cards = await loadCards(database, ids);
  return new Map(
    ids.flatMap((id) => {
      const shown = shownCard(id, (each) => cards.get(each));
      return shown ? [[id, shown]] : [];
    }),
  );
}

/** Null for an unknown id. */
export async function shownClient(database: Queryable, id: string): Promise<ClientCard | null> {
  return (await shownClients(database, [id])).get(id) ?? null;
}

/** Every card of this client, as `cardIdsOf` of an office gives them: whatever merges connect with this one. */
export async function cardsOfClient(tx: Transaction, id: string): Promise<readonly string[]> {
  const connected = new Set<string>();
  for (let next = [id]; next.length > 0;) {
    for (const each of next) connected.add(each);
    const rows = await tx<{ id: string; state: ClientState }[]>`
      with merged as materialized (
        select aggregate_id, payload ->> 'into' as "into" from event
        where aggregate = 'client' and type = 'client.merged' and verdict = 'applied'
      )
      select id, state from aggregate
      where kind = 'client' and state is not null
        and (id = any(${next}::uuid[]) or id in (select aggregate_id from merged where "into" = any(${next}::text[])))`;
    // What was parted again is merged in the journal and not in the state.
    const pairs = rows.flatMap((row) => (row.state.mergedInto ? [[row.id, row.state.mergedInto]] : []));
    const found = pairs.filter((pair) => pair.some((each) => connected.has(each))).flat();
    next = [...new Set(found)].filter((each) => !connected.has(each));
  }
  return [...connected];
}

/** How the client wants to be told, on whichever of their cards they said it. */
export async function preferenceOfClient(tx: Transaction, id: string): Promise<Preference | undefined> {
  const rows = await tx<{ state: ClientState }[]>`
    select state from aggregate
    where kind = 'client' and state is not null and id = any(${[...(await cardsOfClient(tx, id))]}::uuid[])`;
  return preferenceOfCards(rows.map(({ state }) => state));
}

/** Whether the data of any of these clients are not to be processed now, on whichever of their cards that was recorded (GDPR 18). */
export async function isRestricted(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  // Few ever are: finding the other cards of each client is dear.
  const [ever] = await tx`select from event where type = 'client.restricted' and verdict = 'applied' limit 1`;
  if (!ever || ids.length === 0) return false;
  const cards = new Set<string>();
  for (const id of ids) for (const card of await cardsOfClient(tx, id)) cards.add(card);
  const rows = await tx<{ state: ClientState }[]>`
    select state from aggregate
    where kind = 'client' and state is not null and id = any(${[...cards]}::uuid[])`;
  return restrictionOfCards(rows.map(({ state }) => state)) !== undefined;
}

/** These cards and all that they were merged into, however far. States are read here: SQL does not search in them. */
async function loadCards(
  database: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClientCard>> {
  const cards = new Map<string, ClientCard>();
  const asked = new Set<string>();
  for (let next = [...new Set(ids)]; next.length > 0;) {
    for (const id of next) asked.add(id);
    const rows = await database<{ id: string; state: ClientState }[]>`
      select id, state from aggregate
      where kind = 'client' and state is not null and id = any(${next}::uuid[])`;
    for (const { id, state } of rows) {
      // Absent in states that were folded before cards could be merged.
      cards.set(id, { ...state, id, mergedInto: state.mergedInto ?? null });
    }
    const into = rows.flatMap(({ state: { mergedInto } }) => mergedInto ?? []);
    next = [...new Set(into)].filter((id) => !asked.has(id));
  }
  return cards;
}
