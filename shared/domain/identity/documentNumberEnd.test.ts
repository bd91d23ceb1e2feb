import { expect, test } from 'vitest';
import { documentNumberEnd } from '#shared/domain/identity/documentNumberEnd.ts';

test.each([
  [' lv 1234 567 ', '4567'],
  ['pa12ab', '12AB'],
  ['12', '12'],
  ['', ''],
])('of %j only %j is kept', (number, end) => expect(documentNumberEnd(number)).toBe(end));
