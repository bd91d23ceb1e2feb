import { learnCalendarYears } from '#shared/lib/workingDays.ts';
import type { CalendarYear } from '#shared/lib/workingDaysCalendar.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

const CALENDAR_KEY = 'calendar.years';

/** Counts working days by what the back-office has told before. */
export function learnKeptCalendar(db: Db): void {
  learnCalendarYears(readMeta<readonly CalendarYear[]>(db, CALENDAR_KEY) ?? []);
}

/** From now on, and after the next start. */
export function keepCalendar(db: Db, years: readonly CalendarYear[]): void {
  writeMeta(db, CALENDAR_KEY, years);
  learnCalendarYears(years);
}
