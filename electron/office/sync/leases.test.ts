import { describe, expect, it } from 'vitest';
import { yearsToCover } from '#electron/office/sync/leases.ts';

describe('years that register numbers are asked for', () => {
  it('are this one, and in December the next one too', () => {
    expect(yearsToCover(Date.parse('2026-11-30T12:00:00+02:00'))).toEqual([2026]);
    expect(yearsToCover(Date.parse('2026-12-01T00:30:00+02:00'))).toEqual([2026, 2027]);
  });

  it('begin by the clock on the wall of the centre', () => {
    expect(yearsToCover(Date.parse('2026-12-31T22:30:00Z'))).toEqual([2027]);
  });
});
