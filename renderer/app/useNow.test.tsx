import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hearOfficeTime } from '#renderer/api/officeTime.ts';
import { useElapsed, useNow } from './useNow.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const HOUR_MS = 3_600_000;

beforeEach(() => vi.useFakeTimers({ now: NOON }));
afterEach(() => {
  hearOfficeTime(Date.now());
  vi.useRealTimers();
});

it('the time follows the office, and what has passed on this screen does not jump with it', () => {
  const time = renderHook(() => useNow(1000));
  const passed = renderHook(() => useElapsed(1000));
  const before = passed.result.current;
  // An hour slow, as the office lets it know.
  hearOfficeTime(NOON + HOUR_MS);
  for (let step = 0; step < 2; step += 1) act(() => void vi.advanceTimersByTime(1000));
  expect(time.result.current).toBe(NOON + HOUR_MS + 2000);
  expect(passed.result.current - before).toBeGreaterThan(0);
  expect(passed.result.current - before).toBeLessThanOrEqual(2000);
});
