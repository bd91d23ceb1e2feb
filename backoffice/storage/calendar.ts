import { learnCalendarYears } from '#shared/lib/workingDays.ts';
import type { CalendarYear } from '#shared/lib/workingDaysCalendar.ts';
import type { Database } from './database.ts';

/** Counts working days by what was entered, from now on. */
export async function learnCalendar(database: Database): Promise<void> {
  learnCalendarYears(
    await database<CalendarYear[]>`select year, moved, holidays from calendar_year order by year`,
  );
}

/** In place of what was known of that year. Devices hear of it with their next look for a catalogue. */
export async function enterCalendarYear(
  database: Database,
  { year, moved, holidays }: CalendarYear,
): Promise<void> {
  await database`
    insert into calendar_year (year, moved, holidays)
    values (${year}, ${database.json([...moved])}, ${database.json([...holidays])})
    on conflict (year) do update set moved = excluded.moved, holidays = excluded.holidays`;
  await learnCalendar(database);
}
