import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import type { ServiceSection } from '#renderer/app/card/ServiceSearch.tsx';
import { useFoundSections } from '#renderer/app/card/useFoundSections.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';

const MOST_FOUND = 30;

/** What the text finds; without one the favourites, then all others by their institution and the articles. */
export function useSections(catalogue: Catalogue, text: string): readonly ServiceSection[] {
  const { t } = useTranslation();
  const say = useLocalText();
  const found = useFoundSections(catalogue, text, { cards: MOST_FOUND, articles: MOST_FOUND });
  const all = useMemo(() => {
    const { favouriteCardIds } = catalogue;
    const favourites = favouriteCardIds.flatMap((id) => catalogue.cards.find((card) => card.id === id) ?? []);
    return [
      { id: 'favourites', title: t('knowledge.favourites'), cards: favourites },
      ...catalogue.institutions.map(({ id, name }) => ({
        id,
        title: say(name),
        cards: offeredCards(catalogue).filter((card) => card.owner === id && !favourites.includes(card)),
      })),
      { id: 'articles', title: t('knowledge.article.section'), cards: [], articles: articlesOf(catalogue) },
    ].filter(({ cards, articles = [] }: ServiceSection) => cards.length + articles.length > 0);
  }, [catalogue, say, t]);
  return text.trim() === '' ? all : found;
}
