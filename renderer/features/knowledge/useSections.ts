import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { searchCards } from '#shared/catalogue/searchCards.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import type { ServiceSection } from '#renderer/app/card/ServiceSearch.tsx';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useUi } from '#renderer/app/uiStore.ts';

const MOST_FOUND = 30;

/** What the text finds; without one the favourites, then all others by their institution. */
export function useSections(catalogue: Catalogue, text: string): readonly ServiceSection[] {
  const { t } = useTranslation();
  const say = useLocalText();
  const language = useUi((state) => state.look.language);
  return useMemo(() => {
    if (text.trim() !== '') {
      const found = searchCards(catalogue, text, language).slice(0, MOST_FOUND);
      const title = t('knowledge.found', { count: found.length });
      return found.length === 0 ? [] : [{ id: 'found', title, cards: found.map(({ card }) => card) }];
    }
    const { favouriteCardIds } = catalogue;
    const favourites = favouriteCardIds.flatMap((id) => catalogue.cards.find((card) => card.id === id) ?? []);
    return [
      { id: 'favourites', title: t('knowledge.favourites'), cards: favourites },
      ...catalogue.institutions.map(({ id, name }) => ({
        id,
        title: say(name),
        cards: offeredCards(catalogue).filter((card) => card.owner === id && !favourites.includes(card)),
      })),
    ].filter(({ cards }) => cards.length > 0);
  }, [catalogue, text, language, say, t]);
}
