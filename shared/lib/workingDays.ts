import type { LocalDate } from '#shared/lib/time.ts';
import { CALENDAR_YEARS, type CalendarYear } from '#shared/lib/workingDaysCalendar.ts';

export const HOLIDAY_NAMES = [
  'newYear',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'labourDay',
  'independenceRestoration',
  'mothersDay',
  'pentecost',
  'midsummerEve',
  'midsummerDay',
  'proclamationDay',
  'christmasEve',
  'christmasDay',
  'secondChristmasDay',
  'newYearsEve',
  /** The Monday after 4 May or 18 November that fell on a weekend. */
  'dayInLieu',
  /** Declared for one year only, by its own law. */
  'extraordinary',
] as const;
export type HolidayName = (typeof HOLIDAY_NAMES)[number];
export type Holiday = { readonly date: LocalDate; readonly name: HolidayName };

const DAY_MS = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;

/** Public holidays of a year, in order of date. */
export function publicHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const named: Holiday[] = [
    { date: day(year, 1, 1), name: 'newYear' },
    { date: addDays(easter, -2), name: 'goodFriday' },
    { date: easter, name: 'easterSunday' },
    { date: addDays(easter, 1), name: 'easterMonday' },
    { date: day(year, 5, 1), name: 'labourDay' },
    { date: day(year, 5, 4), name: 'independenceRestoration' },
    { date: secondSundayOfMay(year), name: 'mothersDay' },
    { date: addDays(easter, 49), name: 'pentecost' },
    { date: day(year, 6, 23), name: 'midsummerEve' },
    { date: day(year, 6, 24), name: 'midsummerDay' },
    { date: day(year, 11, 18), name: 'proclamationDay' },
    { date: day(year, 12, 24), name: 'christmasEve' },
    { date: day(year, 12, 25), name: 'christmasDay' },
    { date: day(year, 12, 26), name: 'secondChristmasDay' },
    { date: day(year, 12, 31), name: 'newYearsEve' },
  ];
  for (const date of [day(year, 5, 4), day(year, 11, 18)]) {
    if (isWeekend(date)) named.push({ date: nextMonday(date), name: 'dayInLieu' });
  }
  for (const date of known.get(year)?.holidays ?? []) named.push({ date, name: 'extraordinary' });
  return named.sort((a, b) => a.date.localeCompare(b.date));
}

/** Whether institutions work that day; days that the government moved are taken into account. */
export function isWorkingDay(date: LocalDate): boolean {
  return isWorkingDayNumber(dayNumberOf(date));
}

/** A public holiday, or a weekday that the government moved. */
export function isFreeDay(date: LocalDate): boolean {
  const dayNumber = dayNumberOf(date);
  return movedFree.has(dayNumber) || isHoliday(dayNumber);
}

/**
 * The last day of a term: `days` working days, the first of them being the working day after receipt.
 * With 0 it is the day of receipt itself.
 */
export function addWorkingDays(from: LocalDate, days: number): LocalDate {
  const term = `${from} ${days}`;
  let last = knownTerms.get(term);
  if (last === undefined) {
    last = countWorkingDays(from, days);
    if (knownTerms.size >= MOST_TERMS) knownTerms.clear();
    knownTerms.set(term, last);
  }
  return last;
}

function countWorkingDays(from: LocalDate, days: number): LocalDate {
  requireWholeCount(days);
  let dayNumber = dayNumberOf(from);
  for (let left = days; left > 0;) {
    dayNumber += 1;
    if (isWorkingDayNumber(dayNumber)) left -= 1;
  }
  return dateOf(dayNumber);
}

/** The same day of a later month, or that month's last day when it has no such day (31 January + 1). */
export function addCalendarMonths(from: LocalDate, months: number): LocalDate {
  requireWholeCount(months);
  const { year, month, dayOfMonth } = partsOf(from);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return day(year, month + months, Math.min(dayOfMonth, lastOfMonth));
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumberOf(date) + days);
}

/**
 * Takes over what the back-office tells of years, for the whole process: a calendar is the same for every centre. A year
 * that it tells stands in place of the program's own.
 */
export function learnCalendarYears(told: readonly CalendarYear[]): void {
  known = yearsOf(told);
  movedFree = movedDays(({ free }) => free);
  movedWorked = movedDays(({ worked }) => worked);
  holidaysByYear.clear();
  knownTerms.clear();
}

/** Of which it is known what was decided, in order. */
export function knownCalendarYears(): readonly CalendarYear[] {
  return [...known.values()].sort((a, b) => a.year - b.year);
}

/** The first year that should be known by now and is not: the next one is decided until 1 July. Null: none is missing. */
export function missingCalendarYear(today: LocalDate): number | null {
  const { year, month } = partsOf(today);
  const due = month >= 7 ? [year, year + 1] : [year];
  return due.find((each) => !known.has(each)) ?? null;
}

/** Why a year cannot be as it is told, in words for its administrator; null: it can. */
export function calendarYearFault({ year, moved, holidays }: CalendarYear): string | null {
  const isOfYear = (date: LocalDate) => date.startsWith(`${year}-`);
  const computed = new Set(publicHolidays(year).map(({ date }) => date));
  for (const { free, worked } of moved) {
    if (!isOfYear(free) || free.slice(0, 7) !== worked.slice(0, 7))
      return `${free} and ${worked} are not of one month of ${year}`;
    if (isWeekend(free) || computed.has(free)) return `${free} is free anyway`;
    if (!isWeekend(worked) || computed.has(worked)) return `${worked} is no Saturday that can be worked`;
  }
  const elsewhere = holidays.find((date) => !isOfYear(date));
  return elsewhere === undefined ? null : `${elsewhere} is not of ${year}`;
}

/** Every request of a day has one of the same few terms. */
const knownTerms = new Map<string, LocalDate>();
const MOST_TERMS = 500;
const holidaysByYear = new Map<number, ReadonlySet<number>>();
let known = yearsOf([]);
let movedFree = movedDays(({ free }) => free);
let movedWorked = movedDays(({ worked }) => worked);

function yearsOf(told: readonly CalendarYear[]): ReadonlyMap<number, CalendarYear> {
  return new Map([...CALENDAR_YEARS, ...told].map((each) => [each.year, each]));
}

function movedDays(which: (pair: CalendarYear['moved'][number]) => LocalDate): ReadonlySet<number> {
  return new Set([...known.values()].flatMap(({ moved }) => moved.map((pair) => dayNumberOf(which(pair)))));
}

function isWorkingDayNumber(dayNumber: number): boolean {
  if (movedWorked.has(dayNumber)) return true;
  return !isWeekendNumber(dayNumber) && !movedFree.has(dayNumber) && !isHoliday(dayNumber);
}

function isHoliday(dayNumber: number): boolean {
  const year = new Date(dayNumber * DAY_MS).getUTCFullYear();
  let days = holidaysByYear.get(year);
  if (!days) {
    days = new Set(publicHolidays(year).map(({ date }) => dayNumberOf(date)));
    holidaysByYear.set(year, days);
  }
  return days.has(dayNumber);
}

/** Western Easter by the Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const fromMarch = moon + weekday - 7 * late + 114;
  return day(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}

function secondSundayOfMay(year: number): LocalDate {
  const first = weekdayOf(day(year, 5, 1));
  return day(year, 5, 8 + ((7 - first) % 7));
}

function nextMonday(date: LocalDate): LocalDate {
  return addDays(date, weekdayOf(date) === SATURDAY ? 2 : 1);
}

function isWeekend(date: LocalDate): boolean {
  return isWeekendNumber(dayNumberOf(date));
}

function isWeekendNumber(dayNumber: number): boolean {
  const weekday = weekdayOfNumber(dayNumber);
  return weekday === SATURDAY || weekday === SUNDAY;
}

function weekdayOf(date: LocalDate): number {
  return weekdayOfNumber(dayNumberOf(date));
}

/** Day 0, 1 January 1970, was a Thursday. */
function weekdayOfNumber(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

/** Days since 1 January 1970: a term of a hundred days is counted without making a hundred dates. */
function dayNumberOf(date: LocalDate): number {
  const { year, month, dayOfMonth } = partsOf(date);
  return Date.UTC(year, month - 1, dayOfMonth) / DAY_MS;
}

function dateOf(dayNumber: number): LocalDate {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

function day(year: number, month: number, dayOfMonth: number): LocalDate {
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);
}

function partsOf(date: LocalDate): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) throw new RangeError(`not a calendar day: ${date}`);
  return { year: Number(parts[1]), month: Number(parts[2]), dayOfMonth: Number(parts[3]) };
}

function requireWholeCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a whole count: ${count}`);
}
