import type { Catalogue, LifeSituation } from '#shared/catalogue/types.ts';

/**
 * The situation of life that a visit is about: as it was said at the door, else the one that most of the services asked for
 * belong to (CAT-11). Undefined where nothing tells.
 */
export function situationOf(
  { lifeSituations }: Pick<Catalogue, 'lifeSituations'>,
  said: string | null,
  serviceIds: readonly string[],
): LifeSituation | undefined {
  const named = lifeSituations.find(({ id }) => id === said);
  if (named) return named;
  const asked = ({ cards }: LifeSituation): number => cards.filter((id) => serviceIds.includes(id)).length;
  const most = Math.max(0, ...lifeSituations.map(asked));
  return most === 0 ? undefined : lifeSituations.find((situation) => asked(situation) === most);
}
