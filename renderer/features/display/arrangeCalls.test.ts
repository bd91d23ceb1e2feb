import { expect, it } from 'vitest';
import { newCalls } from './arrangeCalls.ts';

const call = (ticket: string, callNumber = 1, counter = '1. lodziņš') => ({
  ticket,
  counter,
  hall: null,
  at: 0,
  callNumber,
  language: 'lv' as const,
  isFetched: false,
});

it('nothing is announced when the display has just been opened', () => {
  expect(newCalls(null, [call('A001')])).toEqual([]);
});

it('a new ticket is announced, the others are not announced again', () => {
  expect(newCalls([call('A001')], [call('B002'), call('A001')])).toEqual([call('B002')]);
});

it('a repeated call and a call to another counter are announced again', () => {
  expect(newCalls([call('A001')], [call('A001', 2)])).toHaveLength(1);
  expect(newCalls([call('A001')], [call('A001', 1, '2. lodziņš')])).toHaveLength(1);
});

it('an undone call leaves without a word', () => {
  expect(newCalls([call('B002'), call('A001')], [call('A001')])).toEqual([]);
});
