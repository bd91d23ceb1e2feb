import { catalogue as shipped } from '#shared/catalogue/catalogue.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';

/** The catalogue of so many versions later, in which one card is another. */
export function changedCard(
  by: number,
  id: string,
  change: (card: ServiceCard) => Partial<ServiceCard>,
): Catalogue {
  const cards = shipped.cards.map((card) => (card.id === id ? { ...card, ...change(card) } : card));
  return { ...shipped, version: shipped.version + by, cards };
}

export function cardIn({ cards }: Catalogue, id: string): ServiceCard {
  const card = cards.find((one) => one.id === id);
  if (!card) throw new Error(`no card ${id}`);
  return card;
}
