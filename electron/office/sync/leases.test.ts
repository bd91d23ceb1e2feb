import { describe, expect, it } from 'vitest';
import type { Stop } from '#shared/domain/trip/types.ts';
import { enoughFor, yearsToCover } from '#electron/office/sync/leases.ts';

describe('years that register numbers are asked for', () => {
  it('are this one, and in December the next one too', () => {
    expect(yearsToCover(Date.parse('2026-11-30T12:00:00+02:00'))).toEqual([2026]);
    expect(yearsToCover(Date.parse('2026-12-01T00:30:00+02:00'))).toEqual([2026, 2027]);
  });

  it('begin by the clock on the wall of the centre', () => {
    expect(yearsToCover(Date.parse('2026-12-31T22:30:00Z'))).toEqual([2027]);
  });
});

describe('register numbers that must be left', () => {
  it('are as many as the longest trip ahead takes along, of its year', () => {
    const trip = (date: string, stops: number, status: 'planned' | 'cancelled' = 'planned') => ({
      ...{ date, status },
      stops: Array.from({ length: stops }, () => ({}) as Stop),
    });
    const trips = [trip('2026-12-30', 3), trip('2026-12-31', 12), trip('2027-01-02', 7)];
    expect([enoughFor(2026, trips), enoughFor(2027, trips)]).toEqual([120, 70]);
    expect([enoughFor(2026, []), enoughFor(2026, [trip('2026-12-31', 12, 'cancelled')])]).toEqual([41, 41]);
  });
});
