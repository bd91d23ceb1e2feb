import { expect, it, test } from 'vitest';
import { dueDateOf, feeCentsOf, possibleChannels, termsFor } from '#shared/catalogue/cardTerms.ts';
import { findCard } from '#shared/catalogue/catalogue.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';

test.each([
  ['vsaa-sickness-benefit', 'eService', '2026-11-13', '2026-11-30'],
  ['pmlp-declare-residence', 'eService', '2026-11-13', '2026-11-13'],
  ['pmlp-declare-residence', 'paper', '2026-11-13', '2026-11-16'],
  ['portal-e-address', 'paper', '2026-01-31', '2026-03-02'],
  ['nvd-health-card', 'paper', '2026-11-24', '2026-12-28'],
] as const)('%s by %s, received %s, is due %s', (id, channel, receivedOn, due) => {
  expect(dueDateOf(termsFor(card(id), channel), receivedOn)).toBe(due);
});

it('residence is free online and costs 4.27 at the counter (INT-15)', () => {
  expect(feeCentsOf(card('pmlp-declare-residence'), 'eService')).toBe(0);
  expect(feeCentsOf(card('pmlp-declare-residence'), 'paper')).toBe(427);
  expect(feeCentsOf(card('vsaa-sickness-benefit'), 'paper')).toBe(0);
  expect(feeCentsOf(card('municipality-street-trade'), 'paper')).toBeNull();
});

it('offers the ways in their order (CHN-05), paper always with them where it is taken', () => {
  expect(possibleChannels(card('vsaa-family-benefit'))).toEqual(['eService', 'assisted', 'paper']);
  expect(possibleChannels(card('vid-tax-booklet'))).toEqual(['eService', 'assisted']);
  expect(possibleChannels(card('pmlp-passport'))).toEqual([]);
});

it('takes the sickness benefit only on paper while certificate B is not closed (INT-13)', () => {
  const sickness = card('vsaa-sickness-benefit');
  expect(possibleChannels(sickness)).toEqual(['eService', 'assisted', 'paper']);
  expect(possibleChannels(sickness, 'closed')).toEqual(['eService', 'assisted', 'paper']);
  expect(possibleChannels(sickness, 'open')).toEqual(['paper']);
  expect(possibleChannels(sickness, 'paper')).toEqual(['paper']);
});

it('promises what the card promises to whom it is meant for, when somebody else comes with it (SLT-02)', () => {
  const trade = card('municipality-street-trade');
  const [first] = trade.serviceLevelTerms;
  if (!first) throw new Error('no terms');
  const serviceLevelTerms = [{ ...first, recipients: ['person' as const] }];
  const forPersons: ServiceCard = { ...trade, recipients: ['person'], serviceLevelTerms };
  expect(termsFor(forPersons, 'paper', 'organisation')).toBe(serviceLevelTerms[0]);
});

function card(id: string): ServiceCard {
  const found = findCard(id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
}
