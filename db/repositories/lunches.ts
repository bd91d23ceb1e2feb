import { minuteOfDay, startOfLocalDay, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { quantile } from '#shared/lib/quantile.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { all, get, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

const DAYS = 30;
/** Fewer lunches tell nothing about the next one. */
const ENOUGH = 5;
/** Whoever records a lunch on fewer of the days may as well have none today. */
const USUAL_SHARE = 0.5;
/** A lunch at an odd hour says little about the next one. */
const [EARLIEST, LATEST] = [0.1, 0.9];

/** When somebody's lunch begins, in minutes since midnight. */
export type LunchHours = { readonly from: number; readonly to: number };

/** Days that are over do not change, and the hall is looked at all day. */
const known = new WeakMap<Db, { readonly day: LocalDate; readonly hours: Map<string, LunchHours | null> }>();

/** The hours of this person's lunch by the last 30 days; null when they hardly ever say that they have one. */
export function usualLunch(db: Db, staffId: string, businessDay: LocalDate): LunchHours | null {
  const hours = hoursOn(db, businessDay);
  if (!hours.has(staffId)) hours.set(staffId, lunchHours(db, staffId, businessDay));
  return hours.get(staffId) ?? null;
}

function hoursOn(db: Db, day: LocalDate): Map<string, LunchHours | null> {
  const last = known.get(db);
  if (last?.day === day) return last.hours;
  const hours = new Map<string, LunchHours | null>();
  known.set(db, { day, hours });
  return hours;
}

function lunchHours(db: Db, staffId: string, businessDay: LocalDate): LunchHours | null {
  const [from, to] = [startOfLocalDay(addDays(businessDay, -DAYS)), startOfLocalDay(businessDay)];
  const days = all<{ lunchAt: EpochMs | null }>(
    db,
    sql`SELECT max(state ->> 'lunchAt') AS lunchAt FROM shifts
        WHERE staff_id = ${staffId} AND started_at >= ${from} AND started_at < ${to}
        GROUP BY date(started_at / 1000, 'unixepoch')`,
  );
  const lunches = days.flatMap(({ lunchAt }) => (lunchAt === null ? [] : [minuteOfDay(lunchAt)]));
  if (lunches.length < ENOUGH || lunches.length < days.length * USUAL_SHARE) return null;
  const sorted = lunches.sort((a, b) => a - b);
  return { from: quantile(sorted, EARLIEST), to: quantile(sorted, LATEST) };
}

/** In whichever shift of the day: whoever signs in anew has had it all the same. */
export function hadLunchOn(db: Db, staffId: string, businessDay: LocalDate): boolean {
  const row = get(
    db,
    sql`SELECT 1 FROM shifts WHERE staff_id = ${staffId} AND started_at >= ${startOfLocalDay(businessDay)}
          AND started_at < ${startOfLocalDay(addDays(businessDay, 1))} AND state ->> 'hadLunch' LIMIT 1`,
  );
  return row !== undefined;
}
