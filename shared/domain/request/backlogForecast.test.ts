import { describe, expect, it } from 'vitest';
import { addDays, isWorkingDay } from '#shared/lib/workingDays.ts';
import { weekdayOf, type LocalDate } from '#shared/lib/time.ts';
import { backlogForecast, type BacklogFacts } from '#shared/domain/request/backlogForecast.ts';

/** A Tuesday; the four weeks before have no public holiday but 18 November, a Wednesday. */
const TODAY = '2026-11-24';
const PAST = Array.from({ length: 28 }, (_, back) => addDays(TODAY, back - 28));
const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
const onDays = (count: number, of: (day: LocalDate) => boolean = isWorkingDay): LocalDate[] =>
  PAST.filter(of).flatMap((day) => times(count, day));

/** Three answers each working day, nothing arrives, nothing is open. */
const quiet: BacklogFacts = {
  today: TODAY,
  promisedFor: [],
  weeks: 4,
  registered: [],
  answeredOn: onDays(3),
  answeredToday: 0,
};
const overdue = (facts: Partial<BacklogFacts>) =>
  backlogForecast({ ...quiet, ...facts })?.days.map((day) => Math.round(day.overdue * 100) / 100);

describe('the backlog of the next days (SLT-09)', () => {
  it('shrinks while more is answered than falls due, day by day', () => {
    expect(overdue({ promisedFor: times(7, '2026-11-20') })).toEqual([4, 1, 0, 0, 0]);
    expect(overdue({ promisedFor: times(7, '2026-11-20'), answeredToday: 2 })).toEqual([6, 3, 0, 0, 0]);
  });

  it('grows on the day on which more falls due than can be answered by then, and that day is marked', () => {
    const promisedFor = [...times(14, '2026-11-27'), ...times(2, TODAY)];
    const forecast = backlogForecast({ ...quiet, promisedFor });
    expect(forecast).toMatchObject({ weeks: 4, overdueNow: 0 });
    // Wednesday to Friday ten of them are answered, one of Tuesday's three answers among them.
    expect(forecast?.days.map(({ day, due, isTooMuch }) => [day, due, isTooMuch])).toEqual([
      ['2026-11-24', 2, false],
      ['2026-11-25', 0, false],
      ['2026-11-26', 0, false],
      ['2026-11-27', 14, true],
      ['2026-11-30', 0, false],
    ]);
    expect(overdue({ promisedFor })).toEqual([0, 0, 0, 4, 1]);
  });

  it('goes by the weekday, over the days that were worked', () => {
    // Of four Wednesdays one was a holiday.
    const answeredOn = onDays(4, (day) => weekdayOf(day) === 2 && isWorkingDay(day));
    const forecast = backlogForecast({ ...quiet, answeredOn });
    expect(forecast?.days.map(({ answers }) => answers)).toEqual([0, 4, 0, 0, 0]);
  });

  it('counts what usually arrives with a term that ends in these days', () => {
    // Two on each Wednesday, to be answered on the next working day; nobody answers on Thursdays.
    const registered = onDays(2, (day) => weekdayOf(day) === 2 && isWorkingDay(day)).map((on) => ({
      on,
      dueDate: addDays(on, 1),
    }));
    const answeredOn = onDays(6, (day) => weekdayOf(day) < 2);
    const forecast = backlogForecast({ ...quiet, registered, answeredOn });
    expect(forecast?.days.map(({ arrivals, isTooMuch }) => [arrivals, isTooMuch])).toEqual([
      [0, false],
      [2, false],
      [0, true],
      [0, false],
      [0, false],
    ]);
    // On Monday they are answered.
    expect(forecast?.days.map((day) => day.overdue)).toEqual([0, 0, 2, 2, 0]);
  });

  it('what came or fell due on a free day belongs to the working day after it', () => {
    const saturday = '2026-11-28';
    const forecast = backlogForecast({
      ...quiet,
      promisedFor: [saturday],
      answeredOn: onDays(3, (day) => weekdayOf(day) === 5),
    });
    expect(forecast?.days.at(-1)).toMatchObject({ day: '2026-11-30', due: 1, answers: 3 });
  });

  it('says nothing where too little is known', () => {
    expect(backlogForecast({ ...quiet, weeks: 3 })).toBeNull();
    expect(backlogForecast({ ...quiet, answeredOn: times(11, '2026-11-20') })).toBeNull();
    expect(backlogForecast({ ...quiet, answeredOn: times(12, '2026-11-20') })).not.toBeNull();
  });
});
