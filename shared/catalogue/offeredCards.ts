import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';

/** Cards that a client can be offered today; one that is switched off is only found where it was chosen before. */
export function offeredCards({ cards }: Pick<Catalogue, 'cards'>): readonly ServiceCard[] {
  return cards.filter(({ isSwitchedOff }) => isSwitchedOff !== true);
}
