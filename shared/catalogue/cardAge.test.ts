import { expect, it } from 'vitest';
import { isOldCard, OLD_AFTER_DAYS } from '#shared/catalogue/cardAge.ts';
import { addDays } from '#shared/lib/workingDays.ts';

it('a card is old once more days than that have passed since somebody looked at it (CAT-02)', () => {
  const card = { updatedAt: '2026-11-01' };
  const last = addDays(card.updatedAt, OLD_AFTER_DAYS);
  expect(isOldCard(card, last)).toBe(false);
  expect(isOldCard(card, addDays(last, 1))).toBe(true);
});
