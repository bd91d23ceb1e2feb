import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { searchForgivingSlips } from '#shared/catalogue/searchKnowledge.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { ServiceSection } from './ServiceSearch.tsx';

type Most = { readonly cards: number; readonly articles: number };

/** What the text finds: services and articles apart, those that hold the best answer first. */
export function useFoundSections(
  catalogue: Catalogue,
  text: string,
  { cards: mostCards, articles: mostArticles }: Most,
): readonly ServiceSection[] {
  const { t } = useTranslation();
  const language = useUi((state) => state.look.language);
  return useMemo(() => {
    const hits = searchForgivingSlips(catalogue, text, language);
    const cards = hits.flatMap((hit) => (hit.kind === 'card' ? [hit.card] : [])).slice(0, mostCards);
    const articles = hits
      .flatMap((hit) => (hit.kind === 'article' ? [hit.article] : []))
      .slice(0, mostArticles);
    const title =
      articles.length > 0 ? t('knowledge.article.services') : t('knowledge.found', { count: cards.length });
    const services = { id: 'found', title, cards, articles: [] };
    const beside = { id: 'articles', title: t('knowledge.article.section'), cards: [], articles };
    const ordered = hits[0]?.kind === 'article' ? [beside, services] : [services, beside];
    return ordered.filter((section) => section.cards.length + section.articles.length > 0);
  }, [catalogue, text, language, mostCards, mostArticles, t]);
}
