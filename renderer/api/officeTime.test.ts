import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hearOfficeTime, officeNow } from './officeTime.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const HOUR_MS = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  hearOfficeTime(NOON);
});
afterEach(() => vi.useRealTimers());

it('is the clock of the machine while that is right', () => {
  hearOfficeTime(NOON + 400);
  expect(officeNow()).toBe(NOON);
});

it.each([-HOUR_MS, -5_000, 5_000, 48 * HOUR_MS])('is right on a machine that is %i ms off', (wrong) => {
  vi.setSystemTime(NOON + wrong);
  hearOfficeTime(NOON);
  expect(officeNow()).toBe(NOON);
  vi.advanceTimersByTime(60_000);
  expect(officeNow()).toBe(NOON + 60_000);
});

it('is right again when somebody sets the clock of the machine', () => {
  vi.setSystemTime(NOON - HOUR_MS);
  hearOfficeTime(NOON);
  vi.setSystemTime(NOON);
  hearOfficeTime(NOON);
  expect(officeNow()).toBe(NOON);
});
