import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import type { Matter } from './triage.ts';

export const WAYS = ['favourites', 'recent', 'situations', 'institutions'] as const;
export type Way = (typeof WAYS)[number];

/** So many buttons have a digit. */
export const DIGITS = 9;

/** What the buttons under the search show; the first nine have the digits. */
export type Browse = { readonly way: Way; readonly groupId: string | null };
export const START: Browse = { way: 'favourites', groupId: null };

/** A button: a matter to choose, or a group to open. */
export type Offer = {
  readonly id: string;
  /** Null: a question that no card answers. */
  readonly name: LocalText | null;
  readonly leadsTo: { readonly matter: Matter } | { readonly groupId: string };
};

export function nextWay({ way }: Browse): Browse {
  return { way: WAYS[(WAYS.indexOf(way) + 1) % WAYS.length] ?? START.way, groupId: null };
}

export function offersOf(catalogue: Catalogue, recent: readonly Matter[], browse: Browse): readonly Offer[] {
  const { way, groupId } = browse;
  if (way === 'favourites') return cardOffers(catalogue, catalogue.favouriteCardIds, null);
  if (way === 'recent') return recent.flatMap((matter) => recentOffer(catalogue, matter));
  const groups =
    way === 'situations'
      ? catalogue.lifeSituations
      : catalogue.institutions.map(({ id, name }) => ({ id, name, cards: cardsOf(catalogue, id) }));
  const group = groups.find(({ id }) => id === groupId);
  if (!group) return groups.map(({ id, name }) => ({ id, name, leadsTo: { groupId: id } }));
  return cardOffers(catalogue, group.cards, way === 'situations' ? group.id : null);
}

function cardsOf(catalogue: Catalogue, institutionId: string): readonly string[] {
  return offeredCards(catalogue)
    .filter(({ owner }) => owner === institutionId)
    .map(({ id }) => id);
}

function cardOffers(
  catalogue: Catalogue,
  ids: readonly string[],
  lifeSituationId: string | null,
): readonly Offer[] {
  const offered = offeredCards(catalogue);
  return ids.flatMap((id) => {
    const card = offered.find((one) => one.id === id);
    return card ? [{ id, name: card.name, leadsTo: { matter: { serviceId: id, lifeSituationId } } }] : [];
  });
}

/** A matter of a card that has left the catalogue meanwhile, or is switched off, is not offered. */
function recentOffer(catalogue: Catalogue, matter: Matter): readonly Offer[] {
  const { serviceId, lifeSituationId } = matter;
  const named =
    serviceId === null
      ? catalogue.lifeSituations.find(({ id }) => id === lifeSituationId)
      : offeredCards(catalogue).find(({ id }) => id === serviceId);
  if (!named && (serviceId ?? lifeSituationId) !== null) return [];
  return [
    {
      id: `${serviceId} ${lifeSituationId}`,
      name: named?.name ?? null,
      leadsTo: { matter: { serviceId, lifeSituationId } },
    },
  ];
}
