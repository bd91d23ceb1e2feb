import { describe, expect, it } from 'vitest';
import { repeatWeek } from '#shared/domain/trip/repeatWeek.ts';
import type { Stop, TripState } from '#shared/domain/trip/types.ts';

const TODAY = '2026-05-20';

describe('a week that is repeated (MOB-01)', () => {
  it('has the regular stops of the week before, without those that were asked for once', () => {
    const trips = [
      trip('2026-05-15', stop('Tome')),
      trip('2026-05-19', stop('Birzgale'), stop('Bērzu iela 4', 'onDemand')),
    ];
    expect(places(repeatWeek(trips, TODAY))).toEqual({ '2026-05-22': ['Tome'], '2026-05-26': ['Birzgale'] });
  });

  it('is the first that lacks something, so pressing again goes a week further', () => {
    const trips = [trip('2026-05-19', stop('Tome')), trip('2026-05-26', stop('Birzgale'))];
    expect(places(repeatWeek(trips, TODAY))).toEqual({ '2026-06-02': ['Birzgale'] });
    expect(repeatWeek([], TODAY)).toEqual([]);
  });

  it('leaves holidays out, and looks past one for the timetable', () => {
    // Midsummer Eve and Midsummer Day of 2026 are a Tuesday and a Wednesday.
    const trips = [trip('2026-06-16', stop('Tome')), trip('2026-06-18', stop('Birzgale'))];
    expect(places(repeatWeek(trips, '2026-06-19'))).toEqual({ '2026-06-25': ['Birzgale'] });
    const after = [...trips, trip('2026-06-25', stop('Birzgale'))];
    expect(places(repeatWeek(after, '2026-06-26'))).toEqual({
      '2026-06-30': ['Tome'],
      '2026-07-02': ['Birzgale'],
    });
  });

  it('does not plan anew what was called off, but a day that was has still a timetable', () => {
    const off = { ...trip('2026-05-26', stop('Tome')), status: 'cancelled' } as const;
    expect(places(repeatWeek([trip('2026-05-19', stop('Tome')), off], TODAY))).toEqual({
      '2026-06-02': ['Tome'],
    });
  });
});

function places(trips: ReturnType<typeof repeatWeek>) {
  return Object.fromEntries(trips.map(({ date, stops }) => [date, stops.map(({ place }) => place)]));
}

function trip(date: string, ...stops: readonly Stop[]): Pick<TripState, 'date' | 'status' | 'stops'> {
  return { date, status: 'planned', stops };
}

function stop(place: string, kind: Stop['kind'] = 'regular'): Stop {
  const times = { from: '09:00', to: '10:00', municipality: null, openedAt: null, closedAt: null };
  return { stopId: place, kind, place, access: '', ...times };
}
