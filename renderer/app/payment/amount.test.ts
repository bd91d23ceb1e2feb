import { expect, it } from 'vitest';
import { amountText, centsOf } from './amount.ts';

it.each([
  ['4,27', 427],
  ['4.27', 427],
  ['4', 400],
  [' 4,5 € ', 450],
  ['0,07', 7],
])('an amount typed as %s is understood', (text, cents) => expect(centsOf(text)).toBe(cents));

it.each(['', '4,', '4,277', '-4', '4,2,7', 'četri', '99999'])('%s is no amount', (text) =>
  expect(centsOf(text)).toBeNull(),
);

it('an amount in a field reads the same back', () => {
  for (const cents of [0, 7, 427, 12_345]) expect(centsOf(amountText(cents))).toBe(cents);
});
