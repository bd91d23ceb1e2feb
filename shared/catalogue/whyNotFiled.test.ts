import { describe, expect, it } from 'vitest';
import { findCard } from '#shared/catalogue/catalogue.ts';
import type { ExemptionCriterion } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import { type Filing, whyNotFiled } from '#shared/catalogue/whyNotFiled.ts';

const filing: Filing = { clientKind: 'person', channel: 'paper', declined: [], answers: {}, isOnBus: false };
const why = (cardId: string, changes: Partial<Filing> = {}, criteria?: readonly ExemptionCriterion[]) => {
  const card = findCard(cardId);
  if (!card) throw new Error(`no card ${cardId}`);
  return whyNotFiled(card, { ...filing, ...changes }, criteria);
};

describe('why a request may not be filed in a way', () => {
  it('never is that a person prefers paper (CHN-02)', () => {
    expect(why('pmlp-declare-residence')).toBeNull();
  });

  it('is that the card does not have that way, or only informs', () => {
    expect(why('lad-area-payments')).toBe('request.channelClosed');
    expect(why('pmlp-passport', { channel: 'paper' })).toBe('request.onlyInformed');
  });

  it('is that a complex service is asked for on the bus, unless clients file it themselves (MOB-05)', () => {
    const onBus = { isOnBus: true } as const;
    expect(why('vzd-service-application', onBus)).toBe('request.serviceNotOnBus');
    expect(why('vzd-service-application', { ...onBus, channel: 'assisted' })).toBe('request.serviceNotOnBus');
    expect(why('vzd-service-application', { ...onBus, channel: 'eService' })).toBeNull();
    expect(why('pmlp-declare-residence', onBus)).toBeNull();
  });

  it('is that a pre-check has closed it (INT-13)', () => {
    const answers = { 'sickness.certificateState': 'paper' };
    expect(why('vsaa-sickness-benefit', { channel: 'eService' })).toBeNull();
    expect(why('vsaa-sickness-benefit', { channel: 'eService', answers })).toBe('request.channelClosed');
  });

  it('is that a legal person gave no reason for paper (CHN-06)', () => {
    const legal = { clientKind: 'organisation' } as const;
    expect(why('municipality-street-trade', legal)).toBe('request.electronicFirst');
    expect(why('municipality-street-trade', { ...legal, channel: 'eService' })).toBeNull();
    const declined = [{ channel: 'eService', barrier: 'other' }] as const;
    expect(why('municipality-street-trade', { ...legal, declined })).toBeNull();
  });

  it('is not that one, where a criterion that was set nationally exempts the service or the group (CHN-14)', () => {
    const legal = { clientKind: 'organisation' } as const;
    const criterion = (names: Partial<ExemptionCriterion>) => [
      { id: 'one', name: words('Izņēmums', 'Exempt'), ...names },
    ];
    const trade = 'municipality-street-trade';
    expect(why(trade, legal, [])).toBe('request.electronicFirst');
    expect(why(trade, legal, criterion({ cards: [trade] }))).toBeNull();
    expect(why(trade, legal, criterion({ cards: ['nvd-health-card'] }))).toBe('request.electronicFirst');
    expect(why(trade, legal, criterion({ recipients: ['organisation'] }))).toBeNull();
    expect(why(trade, legal, criterion({ recipients: ['person'] }))).toBe('request.electronicFirst');
    // It opens no way that the card does not have.
    expect(why('lad-area-payments', legal, criterion({}))).toBe('request.channelClosed');
  });
});
