import { catalogue } from '#shared/catalogue/catalogue.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

/** A card that no walk serves. */
export const CHANGED_CARD = 'vzd-cadastre-information';

/** The next catalogue: one card costs something else, is quicker and wants one more document. */
export const changedCatalogue: Catalogue = {
  ...catalogue,
  version: catalogue.version + 1,
  cards: catalogue.cards.map((card) =>
    card.id === CHANGED_CARD
      ? {
          ...card,
          updatedAt: '2026-11-28',
          fees: card.fees.map((fee) => ({ ...fee, counterCents: 1250 })),
          serviceLevelTerms: card.serviceLevelTerms.map((terms, at) =>
            at === 0
              ? { ...terms, text: words('Atbilde 2 darba dienās', 'An answer in 2 working days') }
              : terms,
          ),
          documents: [
            ...card.documents,
            {
              id: 'plan',
              name: words('Zemes robežu plāns', 'Land boundary plan'),
              mandatory: false,
              handling: 'attach' as const,
              note: words('Ja robežas ir mainītas', 'If the boundaries have changed'),
            },
          ],
        }
      : card,
  ),
};
