import { addDays } from '#shared/lib/workingDays.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { all, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Fewer than these say nothing about the usual length. */
const ENOUGH = 20;
const DAYS = 60;

/** Minutes of each service, shortest first, by ticket category. */
type Minutes = ReadonlyMap<string, readonly number[]>;

/** Days that are over hardly change any more, and every screen of the hall asks. */
const pastMinutes = new WeakMap<Db, { readonly before: LocalDate; readonly minutes: Minutes }>();

/** Quarter and three-quarter service times by category over the last 60 days, in minutes; design 5. */
export function serviceTimes(
  db: Db,
  businessDay: LocalDate,
): ReadonlyMap<string, { p25: number; p75: number }> {
  const [past, today] = [minutesBefore(db, businessDay), minutesBetween(db, businessDay, businessDay)];
  const times = new Map<string, { p25: number; p75: number }>();
  for (const category of new Set([...past.keys(), ...today.keys()])) {
    // Two sorted runs: sorting them together costs hardly more than reading them.
    const minutes = [...(past.get(category) ?? []), ...(today.get(category) ?? [])].sort((a, b) => a - b);
    if (minutes.length < ENOUGH) continue;
    const quantile = (share: number): number => minutes[Math.floor(minutes.length * share)] ?? 0;
    times.set(category, { p25: quantile(0.25), p75: quantile(0.75) });
  }
  return times;
}

function minutesBefore(db: Db, businessDay: LocalDate): Minutes {
  const known = pastMinutes.get(db);
  if (known?.before === businessDay) return known.minutes;
  const minutes = minutesBetween(db, addDays(businessDay, -DAYS), addDays(businessDay, -1));
  pastMinutes.set(db, { before: businessDay, minutes });
  return minutes;
}

function minutesBetween(db: Db, from: LocalDate, to: LocalDate): Minutes {
  const rows = all<{ category: string; minutes: number }>(
    db,
    sql`SELECT category, (finished_at - service_started_at) / 60000.0 AS minutes FROM visits
        WHERE business_day BETWEEN ${from} AND ${to} AND status = 'finished' AND service_started_at IS NOT NULL`,
  );
  const byCategory = Map.groupBy(rows, ({ category }) => category);
  return new Map(
    [...byCategory].map(([category, services]) => [
      category,
      services.map(({ minutes }) => minutes).sort((a, b) => a - b),
    ]),
  );
}
