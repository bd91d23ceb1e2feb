import { expect, it } from 'vitest';
import { stateOf } from '#electron/office/printer/escPosStatus.ts';

const FINE = 0x12;

it.each([
  ['ready', { printer: FINE, cause: FINE, paper: FINE }],
  ['nearEnd', { printer: FINE, cause: FINE, paper: 0x1e }],
  ['paperOut', { printer: 0x1a, cause: 0x32, paper: 0x7e }],
  ['paperOut', { printer: FINE, cause: FINE, paper: 0x72 }],
  ['coverOpen', { printer: 0x1a, cause: 0x36, paper: 0x7e }],
  ['error', { printer: 0x1a, cause: 0x52, paper: FINE }],
  ['offline', { printer: 0x1a, cause: FINE, paper: FINE }],
  ['unknown', { printer: null, cause: null, paper: null }],
] as const)('is %s when the printer says so', (state, bytes) => expect(stateOf(bytes)).toBe(state));

it('takes no noise on the line for an answer', () => {
  expect(stateOf({ printer: 0x41, cause: 0xff, paper: 0x00 })).toBe('unknown');
});
