import type { NewEvent } from '#shared/domain/event.ts';

/** Each has a digit. */
export const MOST_FAVOURITES = 9;

/** Services a centre has most to do with; they come first wherever one is chosen. */
export type FavouritesEvent =
  | NewEvent<'favourites.pinned', { readonly serviceId: string }>
  | NewEvent<'favourites.unpinned', { readonly serviceId: string }>;

/** In the order in which they were pinned. */
export type FavouritesState = { readonly serviceIds: readonly string[] };
