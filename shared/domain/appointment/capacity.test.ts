import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeTimes, overlaps, placeFor, spanOf, type DayPlan } from '#shared/domain/appointment/capacity.ts';
import { openSpans } from '#shared/domain/appointment/openSpans.ts';
import { momentOf, localTime, MINUTE_MS } from '#shared/lib/time.ts';

const DAY = '2026-11-24';
const at = (time: string): number => momentOf(DAY, time);
const span = (from: string, to: string) => ({ from: at(from), to: at(to) });

const plan = (overrides: Partial<DayPlan> = {}): DayPlan => ({
  open: [span('08:30', '12:00'), span('13:00', '17:00')],
  places: [
    { id: 'first', present: null },
    { id: 'second', present: null },
  ],
  booked: [],
  mostAtOnce: null,
  ...overrides,
});
const times = (of: DayPlan, minutes = 30, step = 30, notBefore = 0): string[] =>
  freeTimes(of, minutes, step, notBefore).map(localTime);

describe('free times', () => {
  it('lie within the opening hours, and none runs into the lunch break', () => {
    const all = times(plan(), 60, 60);
    expect(all).toEqual(['08:30', '09:30', '10:30', '13:00', '14:00', '15:00', '16:00']);
  });

  it('are none before now', () => {
    expect(times(plan(), 60, 60, at('14:01'))).toEqual(['15:00', '16:00']);
  });

  it('are those where a place is free', () => {
    const booked = [
      { ...span('09:00', '09:45'), place: 'first' },
      { ...span('09:30', '10:00'), place: 'second' },
    ];
    expect(times(plan({ booked, open: [span('08:30', '10:30')] }))).toEqual(['08:30', '09:00', '10:00']);
    expect(placeFor(plan({ booked }), span('09:00', '09:30'))).toBe('second');
  });

  it('leave counters for those who come without an appointment', () => {
    const booked = [{ ...span('09:00', '10:00'), place: 'first' }];
    const few = plan({ booked, mostAtOnce: 1, open: [span('08:30', '10:30')] });
    expect(times(few)).toEqual(['08:30', '10:00']);
    expect(placeFor(few, span('09:30', '10:00'))).toBeNull();
  });

  it('are only when the institution is here', () => {
    const here = plan({ places: [{ id: 'janis', present: [span('09:00', '10:00')] }] });
    expect(times(here)).toEqual(['09:00', '09:30']);
    expect(times(plan({ places: [{ id: 'janis', present: [] }] }))).toEqual([]);
  });

  it('never give one place to two, nor more at once than are allowed, whatever is asked for in whatever order', () => {
    const wishes = fc.array(
      fc.record({ start: fc.integer({ min: 0, max: 20 }), minutes: fc.constantFrom(10, 15, 25, 40) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 3 }), (asked, mostAtOnce) => {
        let day = plan({ mostAtOnce });
        for (const { start, minutes } of asked) {
          const wanted = spanOf(at('08:30') + start * 10 * MINUTE_MS, minutes);
          const place = placeFor(day, wanted);
          if (place !== null) day = { ...day, booked: [...day.booked, { ...wanted, place }] };
        }
        for (const [index, one] of day.booked.entries()) {
          const beside = day.booked.filter((other, place) => place !== index && overlaps(one, other));
          expect(beside.map(({ place }) => place)).not.toContain(one.place);
          const atItsStart = day.booked.filter(({ from, to }) => from <= one.from && one.from < to);
          expect(atItsStart.length).toBeLessThanOrEqual(mostAtOnce);
        }
      }),
    );
  });
});

describe('hours of a day', () => {
  const openingHours = Array.from({ length: 7 }, (_, day) =>
    day < 5 ? [{ from: '09:00', to: '17:00' }] : [],
  );
  const hours = { openingHours, worksOnHolidays: false };

  it('are those of its weekday', () => {
    expect(openSpans(DAY, hours, [])).toEqual({ spans: [span('09:00', '17:00')], closed: null });
    expect(openSpans('2026-11-28', hours, []).closed).toEqual({ kind: 'noHours' });
  });

  it('are none on a public holiday, nor on a day that the government moved (domain 5.7)', () => {
    expect(openSpans('2026-11-18', hours, [])).toEqual({ spans: [], closed: { kind: 'holiday' } });
    expect(openSpans('2026-06-22', hours, []).closed).toEqual({ kind: 'holiday' });
  });

  it('are shorter by a closure, whole or in the middle', () => {
    const reason = 'Darbinieku apmācība';
    const whole = openSpans(DAY, hours, [{ day: DAY, from: null, to: null, reason }]);
    expect(whole).toEqual({ spans: [], closed: { kind: 'closure', reason } });
    const middle = openSpans(DAY, hours, [{ day: DAY, from: '11:00', to: '13:30', reason }]);
    expect(middle.spans).toEqual([span('09:00', '11:00'), span('13:30', '17:00')]);
    expect(openSpans(DAY, hours, [{ day: '2026-11-25', from: null, to: null, reason }]).closed).toBeNull();
  });

  it('follow the clock on the wall on the days when it is changed', () => {
    for (const day of ['2026-03-29', '2026-10-25']) {
      expect(['01:00', '09:00', '17:30'].map((time) => localTime(momentOf(day, time)))).toEqual([
        '01:00',
        '09:00',
        '17:30',
      ]);
    }
  });
});
