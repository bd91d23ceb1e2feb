import type { CardChange } from '#shared/catalogue/cardChanges.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Article, ArticlePart } from '#shared/catalogue/types.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';

/** Of an article changes its name, or what it says in one of its parts. */
export type ArticleChange = Omit<CardChange, 'part'> & { readonly part: 'name' | 'text' };

/** What differs between two states of one article for whoever reads it; its number and day do not. */
export function articleChanges(was: Article, is: Article): readonly ArticleChange[] {
  const ids = [...new Set([...was.parts, ...is.parts].map(({ id }) => id))];
  const parts = ids.map((id): ArticleChange => {
    const before = was.parts.find((part) => part.id === id);
    const now = is.parts.find((part) => part.id === id);
    return { part: 'text', what: null, was: saidIn(before), is: saidIn(now) };
  });
  const name: ArticleChange = { part: 'name', what: null, was: [text(was.name)], is: [text(is.name)] };
  return [name, ...parts].filter((change) => canonicalJson(change.was) !== canonicalJson(change.is));
}

function saidIn(part: ArticlePart | undefined): ArticleChange['was'] {
  if (!part) return [];
  return part.kind === 'paragraph' ? [text(part.text)] : [part.title, ...part.items].map(text);
}

function text(words: LocalText): ArticleChange['was'][number] {
  return { kind: 'text', text: words };
}
