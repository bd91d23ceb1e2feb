import { expect, it } from 'vitest';
import { NEW_SLIP, slipGap, slipNumber, slipTime } from './slipDraft.ts';

it('reads a slip number as it is copied from the paper', () => {
  expect(['P07', 'p7', ' 7 ', 'P 112'].map(slipNumber)).toEqual([7, 7, 7, 112]);
  expect(['', 'P', '0', 'A07', '12345'].map(slipNumber)).toEqual([null, null, null, null, null]);
});

it('reads a time as it is written by hand', () => {
  expect(['11:05', '9.30', '0905', '23:59'].map(slipTime)).toEqual(['11:05', '09:30', '09:05', '23:59']);
  expect(['', '9:5', '24:00', '11:60', 'pusdienās'].map(slipTime)).toEqual([null, null, null, null, null]);
});

it('says which field is to be mended first', () => {
  expect(slipGap(NEW_SLIP)).toBe('number');
  expect(slipGap({ ...NEW_SLIP, number: 'P07' })).toBe('time');
  expect(slipGap({ ...NEW_SLIP, number: 'P07', time: '11:05' })).toBeNull();
});
