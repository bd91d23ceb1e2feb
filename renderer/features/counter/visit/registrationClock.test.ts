import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { registrationClock } from './registrationClock.ts';

const START = Date.parse('2026-11-16T09:45:00Z');
const after = (minutes: number) => registrationClock(START, START + minutes * MINUTE_MS);

describe('registration clock (INT-03)', () => {
  it('is green until seven minutes, amber from seven, red at ten', () => {
    expect([0, 6.9, 7, 9.9, 10, 14].map((minutes) => after(minutes).tone)).toEqual([
      'done',
      'done',
      'warn',
      'warn',
      'error',
      'error',
    ]);
  });

  it('counts what is left upwards and what is late downwards', () => {
    expect(after(3.5)).toMatchObject({ minutesLeft: 7, minutesLate: 0 });
    expect(after(12.5)).toMatchObject({ minutesLeft: 0, minutesLate: 2 });
    expect(after(0).dueAt).toBe(START + 10 * MINUTE_MS);
  });
});
