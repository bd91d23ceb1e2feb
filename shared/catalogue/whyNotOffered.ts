import type { Catalogue, ServiceAgreement, ServiceCard } from '#shared/catalogue/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';

/** How long before its end a manager is told: time enough to agree anew. */
export const ENDING_DAYS = 60;

export type NotOffered =
  | { readonly kind: 'agreementEnded'; readonly day: LocalDate }
  | { readonly kind: 'agreementLater'; readonly day: LocalDate }
  /** For everybody, or for other institutions: nobody asks for it at a counter (CAT-07). */
  | { readonly kind: 'notForClients' };

/** Why nothing new begins on a card today, whatever the centre has decided about it; null: it may. */
export function whyNotOffered(
  { agreement, serviceType = 'publicIndividual' }: Pick<ServiceCard, 'agreement' | 'serviceType'>,
  today: LocalDate,
): NotOffered | null {
  if (serviceType !== 'publicIndividual') return { kind: 'notForClients' };
  if (!agreement) return null;
  const { validFrom, validTo } = agreement;
  if (validTo !== null && validTo < today) return { kind: 'agreementEnded', day: validTo };
  return today < validFrom ? { kind: 'agreementLater', day: validFrom } : null;
}

/** In force, and over within sixty days (LVL-14). */
export function isEnding({ validTo }: ServiceAgreement, today: LocalDate): boolean {
  return validTo !== null && today <= validTo && validTo <= addDays(today, ENDING_DAYS);
}

/**
 * The catalogue as it is offered today: a service whose agreement is over stands in it like one that the centre has switched
 * off, because what was begun on it goes on (LVL-14). It keeps its situations: whoever makes the agreement anew edits it.
 */
export function offeredOn(catalogue: Catalogue, today: LocalDate): Catalogue {
  const ids = new Set(catalogue.cards.filter((card) => whyNotOffered(card, today)).map(({ id }) => id));
  if (ids.size === 0) return catalogue;
  const isOffered = (id: string): boolean => !ids.has(id);
  return {
    ...catalogue,
    cards: catalogue.cards.map((card) => ({
      ...card,
      related: card.related.filter(isOffered),
      ...(isOffered(card.id) ? {} : { isSwitchedOff: true }),
    })),
    favouriteCardIds: catalogue.favouriteCardIds.filter(isOffered),
  };
}
