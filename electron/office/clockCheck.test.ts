import { describe, expect, it } from 'vitest';
import type { Opening } from '#shared/domain/opening/opening.ts';
import { momentOf } from '#shared/lib/time.ts';
import { createClock } from '#electron/office/clock.ts';
import { createClockCheck } from '#electron/office/clockCheck.ts';

const DAY = [{ from: '09:00', to: '17:00' }];
const opening: Opening = {
  openingHours: [DAY, DAY, DAY, DAY, DAY, [], []],
  cutoffMinutes: 15,
  worksOnHolidays: false,
  closures: [],
};
const at = (date: string, time: string) => momentOf(date, time);
const FRIDAY_EVENING = at('2026-11-27', '17:05');

/** An office that starts at that moment of its own clock. */
function startedAt(
  now: number,
  { hours = opening, last = FRIDAY_EVENING }: Partial<{ hours: Opening | null; last: number | null }> = {},
) {
  let [machine, steady] = [now, 0];
  const clock = createClock({ machineNow: () => machine, steadyNow: () => steady });
  const check = createClockCheck({
    clock,
    lastEntryAt: last,
    opening: () => hours,
    steadyNow: () => steady,
  });
  return {
    clock,
    check,
    set: (to: number): void => void (machine = to),
    pass(ms: number): void {
      machine += ms;
      steady += ms;
    },
  };
}

describe('the date at the start of an office without a network', () => {
  it.each([
    ['on Monday morning, after a weekend', at('2026-11-30', '08:30')],
    ['on the next morning', at('2026-11-28', '08:30')],
    ['some minutes before its last entry: somebody has put the clock right', at('2026-11-27', '17:02')],
  ])('is not asked about %s', (_when, now) => {
    expect(startedAt(now).check.doubt()).toBeNull();
  });

  it.each([
    ['before its last entry', at('2026-11-27', '09:00')],
    ['in a year long gone', at('2020-01-01', '00:05')],
    ['when an open day without an entry has passed', at('2026-12-01', '08:30')],
    ['in a year to come', at('2036-11-30', '08:30')],
  ])('is asked about %s, until a person has looked', (_when, now) => {
    const { check } = startedAt(now);
    expect(check.doubt()).toEqual({ lastEntryAt: FRIDAY_EVENING });
    check.confirm();
    expect(check.doubt()).toBeNull();
  });

  it('is asked about no more once the clock was put right, or the back-office has told the time', () => {
    const { check, set } = startedAt(at('2026-12-05', '08:30'));
    set(at('2026-11-30', '08:35'));
    expect(check.doubt()).toBeNull();
    const now = at('2026-12-05', '08:30');
    const told = startedAt(now);
    told.clock.correct(now, now);
    expect(told.check.doubt()).toBeNull();
  });

  it('is a question of the start: an office that stays on over days without an entry is not asked', () => {
    const { check, pass } = startedAt(at('2026-11-30', '08:30'));
    pass(5 * 86_400_000);
    expect(check.doubt()).toBeNull();
    expect(startedAt(at('2026-12-05', '08:30'), { last: null }).check.doubt()).toBeNull();
    expect(startedAt(at('2026-12-05', '08:30'), { hours: null }).check.doubt()).toBeNull();
  });
});
