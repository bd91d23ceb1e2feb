import { describe, expect, it, test } from 'vitest';
import { localDate, localTime, momentOf, startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';

const TIMES = ['00:00', '02:59', '04:00', '08:30', '12:00', '17:00', '22:59', '23:00', '23:59'];

describe('a moment in the centre', () => {
  it('is that time of that day, also on the days on which the clocks change', () => {
    for (const from of ['2026-03-28', '2026-10-24', '2026-12-31', '2028-02-28']) {
      for (const date of [from, addDays(from, 1), addDays(from, 2)]) {
        expect(localDate(startOfLocalDay(date) - 1), date).toBe(addDays(date, -1));
        for (const time of TIMES) {
          const at = momentOf(date, time);
          expect(`${localDate(at)} ${localTime(at)}`).toBe(`${date} ${time}`);
        }
      }
    }
  });

  test.each([
    [
      'in the hour that is left out is as long after midnight as it says',
      '2026-03-29',
      '03:30',
      '2026-03-29T01:30:00Z',
    ],
    ['in the hour that comes twice is the first one', '2026-10-25', '03:30', '2026-10-25T00:30:00Z'],
  ])('%s', (_rule, date, time, utc) => {
    expect(new Date(momentOf(date, time)).toISOString()).toBe(utc.replace('Z', '.000Z'));
  });
});
