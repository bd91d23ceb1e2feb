import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Article, ArticlePart } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

export function paragraph(id: string, lv: string, en: string): ArticlePart {
  return { kind: 'paragraph', id, text: words(lv, en) };
}

/** Done in this order. */
export function steps(id: string, title: LocalText, ...items: readonly LocalText[]): ArticlePart {
  return { kind: 'steps', id, title, items: [...items] };
}

/** In any order. */
export function list(id: string, title: LocalText, ...items: readonly LocalText[]): ArticlePart {
  return { kind: 'list', id, title, items: [...items] };
}

/** An article as it was first written; a change gives it the next version and its own day. */
export function defineArticle(article: Omit<Article, 'version' | 'updatedAt'>): Article {
  return { ...article, version: 1, updatedAt: '2026-11-29' };
}
