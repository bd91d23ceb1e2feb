import { expect, it } from 'vitest';
import { articleChanges } from '#shared/catalogue/articleChanges.ts';
import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { paragraph } from '#shared/catalogue/defineArticle.ts';
import type { Article } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const ARTICLE = articlesOf(catalogue).find(({ id }) => id === 'article-e-address') as Article;

it('names what an article says differently, and nothing where only its number and day are new', () => {
  expect(articleChanges(ARTICLE, { ...ARTICLE, version: 2, updatedAt: '2027-01-01' })).toEqual([]);
  const added = paragraph('new', 'Jauna rindkopa.', 'A new paragraph.');
  const name = words('E-adrese', 'E-address');
  const changed: Article = { ...ARTICLE, name, parts: [...ARTICLE.parts.slice(1), added] };
  const texts = articleChanges(ARTICLE, changed).map(({ part, was, is }) => [part, was.length, is.length]);
  expect(texts).toEqual([
    ['name', 1, 1],
    ['text', 1, 0],
    ['text', 0, 1],
  ]);
});

it('tells steps that were written anew as one change', () => {
  const parts = ARTICLE.parts.map((part) =>
    part.kind === 'list' ? { ...part, items: [...part.items, words('Vēl kas.', 'One more.')] } : part,
  );
  const [change, ...others] = articleChanges(ARTICLE, { ...ARTICLE, parts });
  expect(change?.is).toHaveLength((change?.was.length ?? 0) + 1);
  expect(others).toEqual([]);
});
