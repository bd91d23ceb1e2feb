import type { Article, Catalogue } from '#shared/catalogue/types.ts';

/** Articles that belong to no card; a pack of before has none. */
export function articlesOf({ articles = [] }: Pick<Catalogue, 'articles'>): readonly Article[] {
  return articles;
}
