import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import type { Article, Catalogue, ServiceCard } from '#shared/catalogue/types.ts';

/** What staff read, find and report errors on: a service card, or an article that belongs to none (SYS-01). */
export type KnowledgeEntry =
  | { readonly kind: 'card'; readonly card: ServiceCard }
  | { readonly kind: 'article'; readonly article: Article };

/** By id, which cards and articles have in common; undefined once it has left the catalogue. */
export function findEntry(
  catalogue: Pick<Catalogue, 'cards' | 'articles'>,
  id: string,
): KnowledgeEntry | undefined {
  const card = catalogue.cards.find((one) => one.id === id);
  if (card) return { kind: 'card', card };
  const article = articlesOf(catalogue).find((one) => one.id === id);
  return article && { kind: 'article', article };
}

/** The card or the article itself, for what both have: id, name, owner and day. */
export function bodyOf(entry: KnowledgeEntry): ServiceCard | Article {
  return entry.kind === 'card' ? entry.card : entry.article;
}
