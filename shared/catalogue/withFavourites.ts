import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { MOST_FAVOURITES } from '#shared/domain/favourites/types.ts';

/** The catalogue as a centre reads it: its own favourites first, then the common ones while there is a digit left. */
export function withFavourites(catalogue: Catalogue, pinned: readonly string[]): Catalogue {
  const offered = new Set(offeredCards(catalogue).map(({ id }) => id));
  const own = pinned.filter((id) => offered.has(id));
  if (own.length === 0) return catalogue;
  const ids = [...new Set([...own, ...catalogue.favouriteCardIds])];
  return { ...catalogue, favouriteCardIds: ids.slice(0, MOST_FAVOURITES) };
}
