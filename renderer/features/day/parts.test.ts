import { expect, it } from 'vitest';
import { differenceOf } from './parts.ts';

const day = { ticketsIn: 21, served: 9, redirected: 2, missed: 1, left: 1, waiting: 6, inProgress: 2 };

it('tickets in = served + redirected + missed + left + waiting + in progress', () => {
  expect(differenceOf(day)).toBe(0);
});

it('a ticket that is nowhere, or twice, is noticed', () => {
  expect(differenceOf({ ...day, served: 8 })).toBe(1);
  expect(differenceOf({ ...day, waiting: 7 })).toBe(-1);
});
