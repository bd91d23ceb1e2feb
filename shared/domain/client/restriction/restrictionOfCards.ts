import type { Restriction } from '#shared/domain/client/restriction/types.ts';
import type { ClientState } from '#shared/domain/client/types.ts';

type Card = Pick<ClientState, 'restriction'>;

/** What is in force on any of a client's cards: it goes with them when they are merged, and the oldest is shown. */
export function restrictionOfCards(cards: readonly Card[]): Restriction | undefined {
  const [oldest, ...others] = cards
    .flatMap(({ restriction }) => restriction ?? [])
    .toSorted((one, other) => one.since.localeCompare(other.since));
  if (!oldest || others.length === 0) return oldest;
  // Recorded before the cards were merged, it holds for its visit all the same.
  const uses = [oldest, ...others].flatMap((each) => each.uses).toSorted((one, other) => one.at - other.at);
  return { ...oldest, uses };
}
