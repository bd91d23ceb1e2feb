import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate, localTime, weekdayOf } from '#shared/lib/time.ts';
import { minutesToCutoff, ticketTime, type Opening } from '#shared/domain/opening/opening.ts';

const SPLIT = [
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const WHOLE = [{ from: '10:00', to: '19:00' }];
const opening: Opening = {
  openingHours: [SPLIT, WHOLE, SPLIT, WHOLE, SPLIT, [], []],
  cutoffMinutes: 5,
  worksOnHolidays: false,
  closures: [{ day: '2027-03-10', from: null, to: null }],
};
/** Riga is two hours ahead in winter. */
const at = (day: string, time: string): number => Date.parse(`${day}T${time}:00+02:00`);
const MONDAY = '2026-11-23';

describe('when tickets are given (QUE-05, OPH-01)', () => {
  it('is while the doors are open, until five minutes before they close', () => {
    expect(ticketTime(opening, at(MONDAY, '08:30'))).toEqual({ kind: 'open', minutesLeft: 505 });
    expect(ticketTime(opening, at(MONDAY, '16:55'))).toEqual({ kind: 'open', minutesLeft: 0 });
    expect(ticketTime(opening, at(MONDAY, '16:56'))).toMatchObject({ kind: 'closed', why: 'cutoff' });
    expect(minutesToCutoff(opening, at(MONDAY, '17:05'))).toBe(-10);
  });

  it.each([
    ['before the doors open', MONDAY, '07:59', 'before', at(MONDAY, '08:30')],
    ['in the pause at noon', MONDAY, '12:30', 'pause', at(MONDAY, '13:00')],
    ['after closing', MONDAY, '17:20', 'after', at('2026-11-24', '10:00')],
    ['on a day off', '2026-11-28', '11:00', 'dayOff', at('2026-11-30', '08:30')],
    ['on a public holiday', '2026-11-18', '11:00', 'holiday', at('2026-11-19', '10:00')],
    ['over a row of free days', '2026-12-24', '11:00', 'holiday', at('2026-12-28', '08:30')],
  ] as const)('is not %s, and the next opening is told', (_when, day, time, why, opensAt) => {
    expect(ticketTime(opening, at(day, time))).toEqual({ kind: 'closed', why, opensAt });
  });

  it('is none on a day that the centre is closed for a reason of its own', () => {
    expect(ticketTime(opening, at('2027-03-10', '11:00'))).toEqual({
      kind: 'closed',
      why: 'dayOff',
      opensAt: at('2027-03-11', '10:00'),
    });
  });

  it('is none during the hours that are closed, and the end of them is told (OPH-01)', () => {
    const closed = (from: string, to: string): Opening => ({
      ...opening,
      closures: [{ day: MONDAY, from, to }],
    });
    const training = closed('09:00', '11:00');
    expect(ticketTime(training, at(MONDAY, '08:45'))).toMatchObject({ kind: 'open' });
    expect(ticketTime(training, at(MONDAY, '10:00'))).toEqual({
      kind: 'closed',
      why: 'pause',
      opensAt: at(MONDAY, '11:00'),
    });
    expect(ticketTime(training, at(MONDAY, '11:00'))).toMatchObject({ kind: 'open' });
    expect(ticketTime(training, at('2026-11-30', '10:00'))).toMatchObject({ kind: 'open' });
    // A morning that falls away begins later, an afternoon ends earlier: the cut-off goes with it.
    expect(ticketTime(closed('08:00', '12:00'), at(MONDAY, '10:00'))).toMatchObject({ why: 'before' });
    expect(minutesToCutoff(closed('15:00', '18:00'), at(MONDAY, '14:00'))).toBe(55);
  });

  it('is on holidays too where a centre says so', () => {
    expect(ticketTime({ ...opening, worksOnHolidays: true }, at('2026-11-18', '11:00'))).toMatchObject({
      kind: 'open',
    });
  });

  it('has no next opening where nobody ever opens', () => {
    const never: Opening = { ...opening, openingHours: [] };
    expect(ticketTime(never, at(MONDAY, '11:00'))).toEqual({ kind: 'closed', why: 'dayOff', opensAt: null });
    expect(minutesToCutoff(never, at(MONDAY, '11:00'))).toBeNull();
  });

  it('opens at the time on the wall, also on the days on which the clocks change', () => {
    const everyDay: Opening = { ...opening, openingHours: Array.from({ length: 7 }, () => WHOLE) };
    for (const night of ['2026-03-29T00:30:00+02:00', '2026-10-25T00:30:00+03:00']) {
      const time = ticketTime(everyDay, Date.parse(night));
      if (time.kind !== 'closed' || time.opensAt === null) throw new Error('it is night');
      expect(localTime(time.opensAt)).toBe('10:00');
      expect(localDate(time.opensAt)).toBe(night.slice(0, 10));
    }
  });

  it('whenever it is closed, the told opening lies ahead and tickets are given then', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-01-01', '00:00'), max: at('2028-01-01', '00:00') }), (now) => {
        const time = ticketTime(opening, now);
        if (time.kind === 'open') return;
        if (time.opensAt === null) throw new Error('this centre opens every week');
        expect(time.opensAt).toBeGreaterThan(now);
        expect(weekdayOf(localDate(time.opensAt))).toBeLessThan(5);
        expect(ticketTime(opening, time.opensAt)).toMatchObject({ kind: 'open' });
      }),
    );
  });
});
