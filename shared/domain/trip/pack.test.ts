import { describe, expect, it } from 'vitest';
import { missingIn, numbersNeeded, stopNamed, type PackFacts } from '#shared/domain/trip/pack.ts';

const HOUR_MS = 3_600_000;
const NOW = 1_780_000_000_000;
const READY: PackFacts = {
  ...{ syncedAt: NOW - HOUR_MS, unsent: 0, appointments: 0 },
  catalogue: { version: 12, changedOn: '2026-05-18', isRefused: false },
  numbers: { left: 30, needed: numbersNeeded(3) },
  results: { forStops: 2, elsewhere: [] },
};

describe('the pack before departure (6.6)', () => {
  it('lacks nothing when all is on board, also with nobody who booked', () => {
    expect(missingIn(READY, NOW)).toEqual([]);
  });

  it.each([
    ['sync', { syncedAt: null }],
    ['sync', { syncedAt: NOW - 4 * HOUR_MS - 1 }],
    ['sync', { syncedAt: NOW + 5 * HOUR_MS }],
    ['unsent', { unsent: 1 }],
    ['catalogue', { catalogue: { ...READY.catalogue, isRefused: true } }],
    ['numbers', { numbers: { left: 29, needed: 30 } }],
    ['results', { results: { forStops: 2, elsewhere: ['Lielvārde'] } }],
  ] as const)('lacks %s: %j', (kind, change) => {
    expect(missingIn({ ...READY, ...change }, NOW)).toEqual([kind]);
  });

  it('knows the stop of a result by the beginning of its name, without regard to letters’ marks', () => {
    const stops = [{ place: 'Tomes tautas nams' }, { place: 'Ķegums' }, { place: '' }];
    expect(stopNamed(stops, ' tome ')?.place).toBe('Tomes tautas nams');
    expect(stopNamed(stops, 'Kegums, veikals')?.place).toBe('Ķegums');
    expect(stopNamed(stops, 'Lielvārde')).toBeNull();
    expect(stopNamed(stops, ' ')).toBeNull();
  });
});
