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

  it('names the days that are left out, called off or a holiday, and not those that are planned', () => {
    const off = { ...trip('2026-06-22', stop('Ķegums')), status: 'cancelled' } as const;
    const week = [trip('2026-06-15', stop('Ķegums')), trip('2026-06-16', stop('Tome'))];
    const left = [
      { date: '2026-06-22', why: 'calledOff' },
      { date: '2026-06-23', why: 'holiday' },
    ];
    const thursday = trip('2026-06-18', stop('Birzgale'));
    expect(repeatWeek([...week, thursday, off], '2026-06-19').leftOut).toEqual(left);
    // A week that lacks nothing else is passed by, and said why.
    expect(repeatWeek([...week, off], '2026-06-19')).toMatchObject({
      days: [{ date: '2026-06-29' }, { date: '2026-06-30' }],
      leftOut: left,
    });
    const anew = trip('2026-06-22', stop('Ķegums'));
    expect(repeatWeek([...week, thursday, off, anew], '2026-06-19').leftOut).toEqual(left.slice(1));
  });

  it('says why there is nothing to repeat', () => {
    expect(repeatWeek([], TODAY).whyNothing).toBe('noTimetable');
    expect(repeatWeek([trip('2026-05-19', stop('Bērzu iela 4', 'onDemand'))], TODAY).whyNothing).toBe(
      'noTimetable',
    );
    const tuesdays = ['2026-05-19', '2026-05-26', '2026-06-02', '2026-06-09', '2026-06-16'];
    expect(
      repeatWeek(
        tuesdays.map((date) => trip(date, stop('Tome'))),
        TODAY,
      ),
    ).toEqual({
      ...{ days: [], leftOut: [], whyNothing: 'planned' },
    });
  });
});

function places({ days }: ReturnType<typeof repeatWeek>) {
  return Object.fromEntries(days.map(({ date, stops }) => [date, stops.map(({ place }) => place)]));
}

function trip(date: string, ...stops: readonly Stop[]): Pick<TripState, 'date' | 'status' | 'stops'> {
  return { date, status: 'planned', stops };
}

function stop(place: string, kind: Stop['kind'] = 'regular'): Stop {
  const times = { from: '09:00', to: '10:00', municipality: null, openedAt: null, closedAt: null };
  return { stopId: place, kind, place, access: '', ...times };
}
