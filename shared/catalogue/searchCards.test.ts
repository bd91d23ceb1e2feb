import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { searchCards } from '#shared/catalogue/searchCards.ts';
import type { MatchPlace } from '#shared/catalogue/searchKnowledge.ts';
import { foldText } from '#shared/lib/foldText.ts';

describe('what people say at the door finds the service first', () => {
  test.each([
    ['slimības lapa', 'vsaa-sickness-benefit'],
    ['slimibas lapu', 'vsaa-sickness-benefit'],
    ['dekrēts', 'vsaa-maternity-benefit'],
    ['dekretu', 'vsaa-maternity-benefit'],
    ['bērnu nauda', 'vsaa-family-benefit'],
    ['bernu naudu', 'vsaa-family-benefit'],
    ['deklarēties', 'pmlp-declare-residence'],
    ['dekl', 'pmlp-declare-residence'],
    ['māmiņalga', 'vsaa-parental-benefit'],
    ['bēres', 'vsaa-funeral-benefit'],
    ['pensija', 'vsaa-old-age-pension'],
    ['pensijas pārrēķinu', 'vsaa-pension-recalculation'],
    ['darziņš', 'municipality-kindergarten-queue'],
    ['rinda bērnudārzam', 'municipality-kindergarten-queue'],
    ['atgūt nodokļus', 'vid-income-declaration'],
    ['bezdarbnieks', 'nva-unemployed-status'],
    ['evak', 'nvd-health-card'],
    ['eid', 'pmlp-passport'],
    ['nocirst koku', 'municipality-tree-felling'],
    ['hektāri', 'lad-area-payments'],
    ['dibināt SIA', 'ur-registration'],
    ['e-adrese', 'portal-e-address'],
  ])('%s', (query, id) => {
    expect(searchCards(catalogue, query, 'lv')[0]?.card.id).toBe(id);
  });

  test.each([
    ['sick leave', 'vsaa-sickness-benefit'],
    ['change of address', 'pmlp-declare-residence'],
    ['tax refund', 'vid-income-declaration'],
  ])('%s, in English', (query, id) => {
    expect(searchCards(catalogue, query, 'en')[0]?.card.id).toBe(id);
  });
});

it('ranks name over synonym over life situation over institution over summary over common questions', () => {
  const order: MatchPlace[] = ['name', 'synonym', 'lifeSituation', 'institution', 'summary', 'faq'];
  for (const query of ['pensija', 'darbs', 'bērns', 'valsts', 'nodokļi', 'adrese']) {
    const places = searchCards(catalogue, query, 'lv').map(({ matchedIn }) => order.indexOf(matchedIn));
    expect(places.length, query).toBeGreaterThan(1);
    expect(places, query).toEqual(places.toSorted((a, b) => a - b));
  }
});

it('finds the cards of an institution and of a life situation', () => {
  expect(idsFor('VZD')).toEqual(
    expect.arrayContaining(['vzd-cadastre-information', 'vzd-service-application']),
  );
  expect(idsFor('tuvinieka nāve')).toEqual(
    expect.arrayContaining(['vsaa-funeral-benefit', 'vsaa-spouse-allowance', 'vsaa-survivors-pension']),
  );
});

it('finds what only a common question says', () => {
  expect(searchCards(catalogue, 'dzimšanas apliecību vajag', 'lv')).toContainEqual(
    expect.objectContaining({
      card: expect.objectContaining({ id: 'vsaa-childbirth-allowance' }) as unknown,
      matchedIn: 'faq',
    }),
  );
});

it('finds the other language too, after the own one', () => {
  expect(searchCards(catalogue, 'sick leave', 'lv')[0]?.card.id).toBe('vsaa-sickness-benefit');
});

it('needs every word, and finds nothing for nothing', () => {
  expect(idsFor('slimības traktors')).toEqual([]);
  expect(idsFor('')).toEqual([]);
  expect(idsFor(' – ')).toEqual([]);
});

describe('for any card', () => {
  const anyCard = fc.constantFrom(...catalogue.cards);

  it('its name finds it, in any order of words and without marks', () => {
    const shuffled = anyCard.chain((card) => {
      const named = card.name.lv.split(' ').filter((word) => /\p{L}/u.test(word));
      return fc.tuple(fc.constant(card), fc.shuffledSubarray(named, { minLength: named.length }));
    });
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([card, named], folded) => {
        const query = folded ? foldText(named.join(' ')) : named.join(' ');
        expect(idsFor(query).slice(0, 3)).toContain(card.id);
      }),
    );
  });

  it('each of its synonyms finds it among the first five', () => {
    for (const card of catalogue.cards) {
      for (const synonym of card.synonyms.lv) expect(idsFor(synonym).slice(0, 5), synonym).toContain(card.id);
      for (const synonym of card.synonyms.en) {
        const ids = searchCards(catalogue, synonym, 'en').map((hit) => hit.card.id);
        expect(ids.slice(0, 5), synonym).toContain(card.id);
      }
    }
  });
});

function idsFor(query: string): string[] {
  return searchCards(catalogue, query, 'lv').map(({ card }) => card.id);
}
