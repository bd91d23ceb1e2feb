import { expect, it } from 'vitest';
import { clockTimeOf } from './clockTime.ts';

it('reads a time as it is written by hand', () => {
  expect(['11:05', '9.30', '0905', '23:59'].map(clockTimeOf)).toEqual(['11:05', '09:30', '09:05', '23:59']);
  expect(['', '9:5', '24:00', '11:60', 'pusdienās'].map(clockTimeOf)).toEqual([null, null, null, null, null]);
});
