import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { searchCards } from '#shared/catalogue/searchCards.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { isEnding, offeredOn, whyNotOffered } from '#shared/catalogue/whyNotOffered.ts';

const CARD = 'municipality-street-trade';
const agreement = { reference: '12', provider: 'SIA Gājēji', validFrom: '2026-03-01', validTo: '2026-11-30' };

const withChange = (change: Partial<ServiceCard>) => ({
  ...catalogue,
  cards: catalogue.cards.map((card) => (card.id === CARD ? { ...card, ...change } : card)),
});
const isFound = (change: Partial<ServiceCard>, today: string) =>
  searchCards(offeredOn(withChange(change), today), 'ielu tirdzniecība', 'lv').some(
    ({ card }) => card.id === CARD,
  );

describe('a service under an agreement (LVL-14)', () => {
  it('is offered from its first to its last day', () => {
    const why = (today: string) => whyNotOffered({ agreement }, today);
    expect(why('2026-02-28')).toEqual({ kind: 'agreementLater', day: '2026-03-01' });
    expect([why('2026-03-01'), why('2026-11-30')]).toEqual([null, null]);
    expect(why('2026-12-01')).toEqual({ kind: 'agreementEnded', day: '2026-11-30' });
    expect(whyNotOffered({ agreement: { ...agreement, validTo: null } }, '2036-01-01')).toBeNull();
  });

  it('leaves search, related cards and favourites with the last day; the card stays, where it can be agreed anew', () => {
    expect(isFound({ agreement }, '2026-11-30')).toBe(true);
    expect(isFound({ agreement }, '2026-12-01')).toBe(false);
    const over = offeredOn({ ...withChange({ agreement }), favouriteCardIds: [CARD] }, '2026-12-01');
    expect(over.cards.find(({ id }) => id === CARD)?.isSwitchedOff).toBe(true);
    expect(over.favouriteCardIds).toEqual([]);
    expect(over.cards.flatMap((card) => card.related)).not.toContain(CARD);
    expect(over.lifeSituations.flatMap(({ cards }) => cards)).toContain(CARD);
  });

  it('is told sixty days before its end, and not of one without an end', () => {
    expect([isEnding(agreement, '2026-09-30'), isEnding(agreement, '2026-10-01')]).toEqual([false, true]);
    expect([isEnding(agreement, '2026-11-30'), isEnding(agreement, '2026-12-01')]).toEqual([true, false]);
    expect(isEnding({ ...agreement, validTo: null }, '2026-11-30')).toBe(false);
  });
});

describe('a service that is not for those who come (CAT-07)', () => {
  it.each(['publicGeneral', 'institutionIndividual', 'institutionShared'] as const)(
    '%s is not offered',
    (serviceType) => {
      expect(isFound({ serviceType }, '2026-11-24')).toBe(false);
      expect(
        offeredCards(offeredOn(withChange({ serviceType: 'publicIndividual' }), '2026-11-24')),
      ).toHaveLength(catalogue.cards.length);
    },
  );
});

it('of services that are found alike the more important stands first (CAT-12)', () => {
  const twins = ['low', undefined, 'critical'].map((importance, at) => {
    const card = catalogue.cards.find(({ id }) => id === CARD);
    if (!card) throw new Error('no card');
    return {
      ...card,
      id: `twin-${at}`,
      ...(importance ? { importance: importance as 'low' | 'critical' } : {}),
    };
  });
  const found = searchCards({ ...catalogue, cards: twins }, 'ielu tirdzniecība', 'lv').map(
    ({ card }) => card.id,
  );
  expect(found).toEqual(['twin-2', 'twin-1', 'twin-0']);
});
