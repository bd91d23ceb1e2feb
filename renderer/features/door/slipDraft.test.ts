import { expect, it } from 'vitest';
import { NEW_SLIP, slipGap, slipNumber } from './slipDraft.ts';

it('reads a slip number as it is copied from the paper', () => {
  expect(['P07', 'p7', ' 7 ', 'P 112'].map(slipNumber)).toEqual([7, 7, 7, 112]);
  expect(['', 'P', '0', 'A07', '12345'].map(slipNumber)).toEqual([null, null, null, null, null]);
});

it('says which field is to be mended first', () => {
  expect(slipGap(NEW_SLIP)).toBe('number');
  expect(slipGap({ ...NEW_SLIP, number: 'P07' })).toBe('time');
  expect(slipGap({ ...NEW_SLIP, number: 'P07', time: '11:05' })).toBeNull();
});
