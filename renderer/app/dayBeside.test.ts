import { expect, it } from 'vitest';
import { dayBeside } from './dayBeside.ts';

it('whoever comes back to today sees tomorrow’s list tomorrow', () => {
  expect(dayBeside('2026-11-29', 1, '2026-11-30')).toBeNull();
  expect(dayBeside('2026-12-01', -1, '2026-11-30')).toBeNull();
  expect(dayBeside('2026-11-30', -1, '2026-11-30')).toBe('2026-11-29');
  expect(dayBeside('2026-11-28', 1, undefined)).toBe('2026-11-29');
});
