import { localDate, MINUTE_MS, startOfLocalDay, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

const KEY = 'businessDay';
/** A clock that is set back further than this was a day ahead by mistake: then the calendar is believed again. */
const MOST_SET_BACK_MS = 12 * 60 * MINUTE_MS;

/**
 * The day the centre is in. A clock that is moved back over midnight does not bring yesterday back: tickets, queue and
 * figures would jump between two days.
 */
export function businessDayOf(db: Db, now: EpochMs): LocalDate {
  const calendar = localDate(now);
  const begun = readMeta<LocalDate>(db, KEY);
  if (begun === null || begun <= calendar) return calendar;
  return startOfLocalDay(begun) - now <= MOST_SET_BACK_MS ? begun : calendar;
}

export function hasBegun(db: Db, businessDay: LocalDate): boolean {
  return readMeta<LocalDate>(db, KEY) === businessDay;
}

export function beginBusinessDay(db: Db, businessDay: LocalDate): void {
  writeMeta(db, KEY, businessDay);
}
