import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { withFavourites } from '#shared/catalogue/withFavourites.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';
import { decideFavourites, evolveFavourites } from '#shared/domain/favourites/rules.ts';
import { MOST_FAVOURITES, type FavouritesState } from '#shared/domain/favourites/types.ts';

const KNOWN = new Set(Array.from({ length: 12 }, (_, at) => `card-${at}`));

describe('favourites of a centre', () => {
  it('are pinned once, in the order of pinning, and unpinned', () => {
    const state = after(null, 'pin card-3', 'pin card-1', 'pin card-3', 'unpin card-9');
    expect(state?.serviceIds).toEqual(['card-3', 'card-1']);
    expect(after(state, 'unpin card-3')?.serviceIds).toEqual(['card-1']);
  });

  it('are no more than there are digits; a card that has left the catalogue takes no place', () => {
    const nine = [...KNOWN].slice(0, MOST_FAVOURITES);
    const full: FavouritesState = { serviceIds: nine };
    expect(decide(full, 'pin card-10')).toMatchObject({ ok: false, error: { rule: 'favourites.full' } });
    const gone: FavouritesState = { serviceIds: ['gone', ...nine.slice(1)] };
    expect(decide(gone, 'pin card-10').ok).toBe(true);
  });

  it('are services of the catalogue', () => {
    expect(decide(null, 'pin nothing')).toMatchObject({ error: { rule: 'favourites.unknownService' } });
  });

  it('of two devices that pinned apart from each other all count', () => {
    const events = ['card-1', 'card-2', 'card-1'].map((serviceId) => eventOf('favourites.pinned', serviceId));
    const state = events.reduce<FavouritesState | null>(evolveFavourites, null);
    expect(state?.serviceIds).toEqual(['card-1', 'card-2']);
  });
});

describe('the catalogue as a centre reads it', () => {
  it('begins with its own, and keeps nine', () => {
    const { favouriteCardIds } = withFavourites(catalogue, ['nvd-health-card', 'gone', 'lad-area-payments']);
    expect(favouriteCardIds.slice(0, 3)).toEqual([
      'nvd-health-card',
      'lad-area-payments',
      catalogue.favouriteCardIds[0],
    ]);
    expect(favouriteCardIds).toHaveLength(9);
    expect(new Set(favouriteCardIds).size).toBe(9);
  });

  it('does without one that the centre switched off, until it is on again (CAT-17)', () => {
    const pinned = ['municipality-street-trade'];
    const cards = catalogue.cards.map((card) =>
      card.id === pinned[0] ? { ...card, isSwitchedOff: true } : card,
    );
    expect(withFavourites(catalogue, pinned).favouriteCardIds[0]).toBe(pinned[0]);
    expect(withFavourites({ ...catalogue, cards }, pinned).favouriteCardIds).not.toContain(pinned[0]);
  });

  it('is the same without any', () => {
    expect(withFavourites(catalogue, [])).toBe(catalogue);
  });
});

function decide(state: FavouritesState | null, act: string) {
  const [kind = '', serviceId = ''] = act.split(' ');
  return decideFavourites(state, { kind: kind === 'pin' ? 'pin' : 'unpin', serviceId, known: KNOWN });
}

function after(state: FavouritesState | null, ...acts: readonly string[]): FavouritesState | null {
  return acts.reduce((before, act) => {
    const decision = decide(before, act);
    if (!decision.ok) throw new Error(decision.error.rule);
    return decision.value.reduce(
      (folded, { type, payload }) => evolveFavourites(folded, eventOf(type, payload.serviceId)),
      before,
    );
  }, state);
}

function eventOf(type: string, serviceId: string): FoldableEvent {
  return { type, payload: { serviceId } } as unknown as FoldableEvent;
}
