import type { Catalogue, LifeSituation } from '#shared/catalogue/types.ts';

export type NamedCards = Pick<LifeSituation, 'id' | 'name' | 'cards'>;

/**
 * The situation of life that a visit is about: as it was said at the door, else the one that most of the services asked for
 * belong to (CAT-11). Undefined where nothing tells.
 */
export function situationOf(
  { lifeSituations, cards }: Pick<Catalogue, 'lifeSituations' | 'cards'>,
  said: string | null,
  serviceIds: readonly string[],
  cameFor: string | null = null,
): NamedCards | undefined {
  // A complex service is a situation by itself: the cards it is made of are what is needed (CAT-10).
  const complex = cards.find(
    ({ id, childCards }) => childCards && (id === cameFor || serviceIds.includes(id)),
  );
  if (complex?.childCards) return { id: complex.id, name: complex.name, cards: complex.childCards };
  const named = lifeSituations.find(({ id }) => id === said);
  if (named) return named;
  const asked = (situation: LifeSituation): number =>
    situation.cards.filter((id) => serviceIds.includes(id)).length;
  const most = Math.max(0, ...lifeSituations.map(asked));
  return most === 0 ? undefined : lifeSituations.find((situation) => asked(situation) === most);
}
