import fc from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import {
  addCalendarMonths,
  addDays,
  addWorkingDays,
  calendarYearFault,
  isFreeDay,
  isWorkingDay,
  knownCalendarYears,
  learnCalendarYears,
  missingCalendarYear,
  publicHolidays,
} from '#shared/lib/workingDays.ts';

describe('public holidays', () => {
  it('of 2024, with the Monday after 4 May', () => {
    expect(publicHolidays(2024).map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2024-01-01 newYear',
      '2024-03-29 goodFriday',
      '2024-03-31 easterSunday',
      '2024-04-01 easterMonday',
      '2024-05-01 labourDay',
      '2024-05-04 independenceRestoration',
      '2024-05-06 dayInLieu',
      '2024-05-12 mothersDay',
      '2024-05-19 pentecost',
      '2024-06-23 midsummerEve',
      '2024-06-24 midsummerDay',
      '2024-11-18 proclamationDay',
      '2024-12-24 christmasEve',
      '2024-12-25 christmasDay',
      '2024-12-26 secondChristmasDay',
      '2024-12-31 newYearsEve',
    ]);
  });

  test.each([
    [2023, '2023-04-09'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i is on %s', (year, date) => {
    expect(publicHolidays(year).find(({ name }) => name === 'easterSunday')?.date).toBe(date);
  });

  test.each([
    [2022, '2022-05-08'],
    [2025, '2025-05-11'],
    [2026, '2026-05-10'],
    [2028, '2028-05-14'],
  ])("Mother's Day of %i is on %s", (year, date) => {
    expect(publicHolidays(year).find(({ name }) => name === 'mothersDay')?.date).toBe(date);
  });

  test.each(['2023-11-20', '2025-05-05', '2028-11-20'])('%s is free in lieu', (date) => {
    expect(isWorkingDay(date)).toBe(false);
  });
});

describe('working days', () => {
  test.each([
    '2024-05-06',
    '2024-12-25',
    '2025-04-18',
    '2025-04-21',
    '2026-06-23',
    '2026-06-24',
    '2026-03-01',
  ])('%s is free', (date) => expect(isWorkingDay(date)).toBe(false));

  it('a moved day is free and its Saturday is worked', () => {
    expect(isWorkingDay('2026-01-02')).toBe(false);
    expect(isWorkingDay('2026-01-17')).toBe(true);
    expect(isWorkingDay('2026-01-24')).toBe(false);
  });

  test.each([
    ['counts from the working day after receipt', '2026-03-02', 1, '2026-03-03'],
    ['a term of no days ends on the day of receipt', '2026-03-01', 0, '2026-03-01'],
    ['what came on Saturday counts from Monday', '2026-03-07', 1, '2026-03-09'],
    ['skips Easter, from Maundy Thursday', '2026-04-02', 1, '2026-04-07'],
    ['skips 4 May and its Monday in 2024', '2024-05-02', 2, '2024-05-07'],
    ['skips Midsummer and the moved Monday', '2026-06-19', 1, '2026-06-25'],
    ['counts the Saturday that is worked instead', '2026-06-25', 2, '2026-06-27'],
    ['skips Christmas and New Year', '2025-12-23', 4, '2026-01-06'],
    ['ten days over 18 November', '2026-11-13', 10, '2026-11-30'],
  ])('%s', (_rule, from, days, last) => {
    expect(addWorkingDays(from, days)).toBe(last);
  });

  it('ends on a working day, with exactly that many working days after receipt', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2015-01-01', days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const last = addWorkingDays(from, days);
        let count = 0;
        for (let date = addDays(from, 1); date <= last; date = addDays(date, 1))
          if (isWorkingDay(date)) count += 1;
        expect(count).toBe(days);
        expect(isWorkingDay(last)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  describe('of a year that the back-office tells', () => {
    afterEach(() => learnCalendarYears([]));
    const moved = [{ free: '2027-05-03', worked: '2027-05-15' }];

    it('are counted as told, also in place of what the program knew', () => {
      expect(addWorkingDays('2027-04-30', 1)).toBe('2027-05-03');
      learnCalendarYears([
        { year: 2026, moved: [], holidays: ['2026-07-06'] },
        { year: 2027, moved, holidays: [] },
      ]);
      expect(addWorkingDays('2027-04-30', 1)).toBe('2027-05-05');
      expect(isWorkingDay('2027-05-15')).toBe(true);
      expect(isWorkingDay('2026-01-02')).toBe(true);
      expect(isFreeDay('2026-07-06')).toBe(true);
      expect(knownCalendarYears().map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027]);
      learnCalendarYears([]);
      expect(isWorkingDay('2027-05-15')).toBe(false);
    });

    it('are missed from July of the year before', () => {
      expect(missingCalendarYear('2026-06-30')).toBeNull();
      expect(missingCalendarYear('2026-07-01')).toBe(2027);
      learnCalendarYears([{ year: 2027, moved, holidays: [] }]);
      expect(missingCalendarYear('2026-12-31')).toBeNull();
      expect(missingCalendarYear('2028-01-02')).toBe(2028);
    });

    test.each([
      ['another month', '2027-05-03', '2027-06-05'],
      ['another year', '2026-05-04', '2026-05-16'],
      ['a day that is free anyway', '2027-05-04', '2027-05-15'],
      ['a Sunday that would be free', '2027-05-02', '2027-05-15'],
      ['a weekday in place of a Saturday', '2027-05-03', '2027-05-14'],
      ['a Saturday that is a holiday', '2027-05-03', '2027-05-01'],
    ])('cannot have %s', (_what, free, worked) => {
      expect(calendarYearFault({ year: 2027, moved, holidays: ['2027-07-12'] })).toBeNull();
      expect(calendarYearFault({ year: 2027, moved: [{ free, worked }], holidays: [] })).not.toBeNull();
      expect(calendarYearFault({ year: 2027, moved, holidays: ['2028-07-12'] })).not.toBeNull();
    });
  });

  it('refuses parts of a day and days back', () => {
    expect(() => addWorkingDays('2026-03-02', 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-03-02', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('02.03.2026', 1)).toThrow(RangeError);
  });
});

describe('calendar months', () => {
  test.each([
    ['2026-03-02', 1, '2026-04-02'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-08-31', 0, '2026-08-31'],
  ])('%s and %i months is %s', (from, months, date) => {
    expect(addCalendarMonths(from, months)).toBe(date);
  });
});
