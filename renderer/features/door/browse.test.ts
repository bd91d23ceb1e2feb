import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { nextWay, offersOf, START, WAYS } from './browse.ts';
import { OTHER_QUESTION } from './triage.ts';

describe('the buttons under the search', () => {
  it('begin with the commonest and come round to them again', () => {
    let browse = START;
    const seen = WAYS.map(() => {
      browse = nextWay(browse);
      return browse.way;
    });
    expect(seen).toEqual([...WAYS.slice(1), WAYS[0]]);
  });

  it('offer what people came for just now, a question without a card too', () => {
    const pension = { serviceId: 'vsaa-old-age-pension', lifeSituationId: null };
    const offers = offersOf(catalogue, [OTHER_QUESTION, pension], { way: 'recent', groupId: null });
    expect(offers.map(({ leadsTo }) => leadsTo)).toEqual([{ matter: OTHER_QUESTION }, { matter: pension }]);
    expect(offers[0]?.name).toBeNull();
  });

  it('do not offer a card that has left the catalogue', () => {
    const gone = { serviceId: 'gone-card', lifeSituationId: null };
    expect(offersOf(catalogue, [gone], { way: 'recent', groupId: null })).toEqual([]);
  });

  it('do not offer again what the centre has switched off since (CAT-17)', () => {
    const trade = { serviceId: 'municipality-street-trade', lifeSituationId: 'starting-business' };
    const cards = catalogue.cards.map((card) =>
      card.id === trade.serviceId ? { ...card, isSwitchedOff: true } : card,
    );
    expect(offersOf(catalogue, [trade], { way: 'recent', groupId: null })).toHaveLength(1);
    expect(offersOf({ ...catalogue, cards }, [trade], { way: 'recent', groupId: null })).toEqual([]);
  });

  it('lead through every situation and institution to its cards in one more choice', () => {
    for (const way of ['situations', 'institutions'] as const) {
      for (const { leadsTo } of offersOf(catalogue, [], { way, groupId: null })) {
        const groupId = 'groupId' in leadsTo ? leadsTo.groupId : null;
        const cards = offersOf(catalogue, [], { way, groupId });
        for (const card of cards) {
          const lifeSituationId = way === 'situations' ? groupId : null;
          expect(card.leadsTo).toEqual({ matter: { serviceId: card.id, lifeSituationId } });
        }
      }
    }
  });
});
