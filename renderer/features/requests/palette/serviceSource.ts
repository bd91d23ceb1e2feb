import { COUNTER_STAFF } from '#shared/api/define.ts';
import { searchCards } from '#shared/catalogue/searchCards.ts';
import { hasRole } from '#renderer/app/person.ts';
import { navigate } from '#renderer/app/router.ts';
import type { PaletteSource } from '#renderer/app/slotTypes.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { showService } from '../requestsView.ts';
import { inLanguage, paletteCatalogue } from './paletteCatalogue.ts';

const MOST = 6;

/** Services by name or by everyday words; choosing one shows its requests. */
export const serviceSource: PaletteSource = {
  id: 'services',
  titleKey: 'request.palette.services',
  isAllowed: (person) => hasRole(person, COUNTER_STAFF),
  async search(text, client) {
    const catalogue = await paletteCatalogue(client);
    return searchCards(catalogue, text, useUi.getState().look.language)
      .slice(0, MOST)
      .map(({ card }) => {
        const owner = catalogue.institutions.find(({ id }) => id === card.owner);
        const terms = card.serviceLevelTerms[0];
        return {
          id: card.id,
          text: inLanguage(card.name),
          note: [owner && inLanguage(owner.shortName), terms && inLanguage(terms.text)]
            .filter(Boolean)
            .join(' · '),
          icon: 'book',
          open: () => {
            showService(inLanguage(card.name));
            navigate('/requests');
          },
        };
      });
  },
};
