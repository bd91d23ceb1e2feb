import { describe, expect, it, test } from 'vitest';
import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { searchForgivingSlips, searchKnowledge } from '#shared/catalogue/searchKnowledge.ts';
import { foldText } from '#shared/lib/foldText.ts';

describe('articles are found by the search that finds services (SYS-01, CAT-23)', () => {
  test.each([
    ['eparakstu mobile', 'article-sign-in-means'],
    ['internetbankas', 'article-sign-in-means'],
    ['pazaudeta pase', 'article-no-identity-document'],
    ['mutisku pilnvaru', 'article-power-of-attorney'],
    ['bērna vārdā', 'article-for-a-child'],
    ['kontrolciparu', 'article-personal-code'],
    ['drīkst speciālists', 'article-clerk-limits'],
    ['anonīms iesniegums', 'article-submissions'],
    ['kas ir oficiala e-adrese', 'article-e-address'],
    ['svētku dienu', 'article-terms'],
    ['nav interneta', 'article-no-sign-in-means'],
  ])('%s', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('also by a word of their text, and in the other language', () => {
    expect(found('zvērināts advokāts')).toContain('article-power-of-attorney');
    expect(found('sworn advocate')).toContain('article-power-of-attorney');
  });

  it('each by its own name, without marks too', () => {
    for (const { id, name } of articlesOf(catalogue)) {
      expect(found(foldText(name.lv))[0]).toBe(id);
    }
  });

  it('behind a service that is called the same', () => {
    expect(found('e-adrese').slice(0, 2)).toEqual(['portal-e-address', 'article-e-address']);
  });

  it('finds services alone in a pack of before, which has no articles', () => {
    const { articles: _articles, ...before } = catalogue;
    expect(searchKnowledge(before, 'pilnvara', 'lv').every(({ kind }) => kind === 'card')).toBe(true);
  });
});

describe('one slip of the finger', () => {
  const forgivingly = (query: string) =>
    searchForgivingSlips(catalogue, query, 'lv').map((hit) => (hit.kind === 'card' ? hit.card.id : ''));

  test.each([
    ['a letter too many', 'slimibas lappa', 'vsaa-sickness-benefit'],
    ['another letter', 'vecuma pencija', 'vsaa-old-age-pension'],
    ['a missing letter', 'bezdrbnieka statuss', 'nva-unemployed-status'],
    ['two letters swapped', 'bernudrazs', 'municipality-kindergarten-queue'],
  ])('%s: %s is found all the same', (_slip, query, id) => {
    expect(found(query)).toEqual([]);
    expect(forgivingly(query)).toContain(id);
  });

  it('changes nothing where something is found without it, and finds nothing in what is no word', () => {
    expect(forgivingly('pensija')).toEqual(
      searchKnowledge(catalogue, 'pensija', 'lv').map((hit) => (hit.kind === 'card' ? hit.card.id : '')),
    );
    expect(forgivingly('qwxzk')).toEqual([]);
  });
});

function found(query: string): string[] {
  return searchKnowledge(catalogue, query, 'lv').map((hit) =>
    hit.kind === 'card' ? hit.card.id : hit.article.id,
  );
}
