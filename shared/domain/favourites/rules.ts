import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';
import {
  MOST_FAVOURITES,
  type FavouritesEvent,
  type FavouritesState,
} from '#shared/domain/favourites/types.ts';

export type FavouritesCommand = {
  readonly kind: 'pin' | 'unpin';
  readonly serviceId: string;
  /** Cards of the catalogue in use: one that has left it takes no place. */
  readonly known: ReadonlySet<string>;
};
export type FavouritesRule = 'favourites.full' | 'favourites.unknownService';

/** Pinning what is pinned changes nothing: two people may have pressed the same star. */
export function decideFavourites(
  state: FavouritesState | null,
  { kind, serviceId, known }: FavouritesCommand,
): Decision<FavouritesEvent, FavouritesRule> {
  const pinned = state?.serviceIds ?? [];
  const isPinned = pinned.includes(serviceId);
  if (kind === 'unpin') {
    return isPinned
      ? happened({ type: 'favourites.unpinned', version: 1, payload: { serviceId } })
      : happened();
  }
  if (!known.has(serviceId)) return refused('favourites.unknownService');
  if (isPinned) return happened();
  if (pinned.filter((id) => known.has(id)).length >= MOST_FAVOURITES) return refused('favourites.full');
  return happened({ type: 'favourites.pinned', version: 1, payload: { serviceId } });
}

/** Of two devices that pinned apart from each other both count; a list that is too long is cut where it is shown. */
export function evolveFavourites(
  state: FavouritesState | null,
  event: FoldableEvent,
): FavouritesState | null {
  const known = event as unknown as FavouritesEvent;
  const before = state?.serviceIds ?? [];
  switch (known.type) {
    case 'favourites.pinned': {
      const { serviceId } = known.payload;
      return { serviceIds: before.includes(serviceId) ? before : [...before, serviceId] };
    }
    case 'favourites.unpinned':
      return { serviceIds: before.filter((id) => id !== known.payload.serviceId) };
    default:
      return state;
  }
}
