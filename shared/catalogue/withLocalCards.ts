import { MUNICIPALITY } from '#shared/catalogue/municipalCard.ts';
import { loweredBy } from '#shared/catalogue/termStrictness.ts';
import type { Catalogue, LifeSituation, ServiceCard, ServiceLevelTerms } from '#shared/catalogue/types.ts';
import type { LocalCardState } from '#shared/domain/localCard/types.ts';

/**
 * The catalogue as this centre offers it: with the cards it wrote, without places of those it switched off, and with the
 * terms it made shorter. A card that is switched off stays in the list, because requests on it go on.
 */
export function withLocalCards(catalogue: Catalogue, locals: readonly LocalCardState[]): Catalogue {
  if (locals.length === 0) return catalogue;
  const byCard = new Map(locals.map((local) => [local.cardId, local]));
  const known = new Set(catalogue.cards.map(({ id }) => id));
  const added = locals.flatMap(({ cardId, card }) => (card && !known.has(cardId) ? [card] : []));
  const cards = [...catalogue.cards, ...added].map((card) => localised(card, byCard.get(card.id)));
  const isOffered = (id: string): boolean => byCard.get(id)?.isOff !== true;
  return {
    ...catalogue,
    cards: cards.map((card) => ({ ...card, related: card.related.filter(isOffered) })),
    lifeSituations: catalogue.lifeSituations.map((situation) => ({
      ...situation,
      cards: cardsIn(situation, locals).filter(isOffered),
    })),
    favouriteCardIds: catalogue.favouriteCardIds.filter(isOffered),
  };
}

/** A centre's term of a state's card as long as its owner has not become stricter still (SLT-06). */
export function termInForce(card: ServiceCard, term: ServiceLevelTerms | null): ServiceLevelTerms | null {
  return term && !loweredBy(term.length, card.serviceLevelTerms, card.recipients) ? term : null;
}

export function withTerm(card: ServiceCard, term: ServiceLevelTerms | null): ServiceCard {
  const inForce = termInForce(card, term);
  return inForce ? { ...card, serviceLevelTerms: [inForce] } : card;
}

function localised(card: ServiceCard, local: LocalCardState | undefined): ServiceCard {
  if (!local) return card;
  const { contentRevision, isOff, term } = local;
  const written = card.owner === MUNICIPALITY ? (local.card ?? card) : withTerm(card, term);
  return {
    ...written,
    ...(contentRevision === null ? {} : { localRevision: contentRevision }),
    ...(isOff ? { isSwitchedOff: true } : {}),
  };
}

function cardsIn({ id, cards }: LifeSituation, locals: readonly LocalCardState[]): string[] {
  const written = locals.filter(({ card }) => card !== null);
  const gone = new Set(
    written.filter(({ situations }) => !situations.includes(id)).map(({ cardId }) => cardId),
  );
  const come = written.filter(({ situations }) => situations.includes(id)).map(({ cardId }) => cardId);
  return [...new Set([...cards.filter((cardId) => !gone.has(cardId)), ...come])];
}
