import { expect, it } from 'vitest';
import { emptyKeyOf } from './emptyKeyOf.ts';

it('a centre on its first morning has no requests, not only answered ones', () => {
  expect(emptyKeyOf('open', 0)).toBe('request.list.empty.all');
  expect(emptyKeyOf('open', 3)).toBe('request.list.empty.open');
  expect(emptyKeyOf('overdue', 0)).toBe('request.list.empty.overdue');
});
