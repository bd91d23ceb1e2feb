import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';

export type CardNews = OutputOf<'knowledge.news'>;
export type ChangedCard = CardNews['changed'][number];

/** What this person has not read yet. */
export function useCardNews() {
  return useQuery('knowledge.news', {}, { topics: ['knowledge', 'settings', 'localCard'] });
}

export function countNews(news: CardNews | undefined): number {
  return news ? news.changed.length + news.answered + news.toAnswer + news.toSettle.length : 0;
}
