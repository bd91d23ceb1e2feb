import { catalogue } from '#shared/catalogue/catalogue.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

/** A card that no walk serves. */
export const CHANGED_CARD = 'vzd-cadastre-information';

/** Of the municipality: a centre may have written it itself. */
export const OWN_CARD = 'municipality-tree-felling';

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

/** And one that the centre may have written: its owner of before has other words for it and asks for one paper less. */
export const withOwnCardChanged: Catalogue = {
  ...changedCatalogue,
  cards: changedCatalogue.cards.map((card) =>
    card.id === OWN_CARD
      ? {
          ...card,
          summary: words(
            'Atļauja nocirst koku ārpus meža. Par bīstamu koku lemj trīs dienās.',
            'Permit to fell a tree outside forest. A dangerous tree is decided in three days.',
          ),
          documents: card.documents.filter(({ id }) => id !== 'power-of-attorney'),
        }
      : card,
  ),
};
