import { all, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Fewer than these say nothing about the usual length. */
const ENOUGH = 20;
const DAYS = 60;

/** Quarter and three-quarter service times by category over the last 60 days, in minutes; design 5. */
export function serviceTimes(db: Db, businessDay: string): ReadonlyMap<string, { p25: number; p75: number }> {
  const from = new Date(Date.parse(businessDay) - DAYS * 86_400_000).toISOString().slice(0, 10);
  const rows = all<{ category: string; minutes: number }>(
    db,
    sql`SELECT category, (finished_at - json_extract(state, '$.serviceStartedAt')) / 60000.0 AS minutes
        FROM visits
        WHERE business_day >= ${from} AND business_day <= ${businessDay} AND status = 'finished'
          AND json_extract(state, '$.serviceStartedAt') IS NOT NULL
        ORDER BY category, minutes`,
  );
  const times = new Map<string, { p25: number; p75: number }>();
  for (const [category, services] of Map.groupBy(rows, (row) => row.category)) {
    if (services.length < ENOUGH) continue;
    const quantile = (share: number): number => services[Math.floor(services.length * share)]?.minutes ?? 0;
    times.set(category, { p25: quantile(0.25), p75: quantile(0.75) });
  }
  return times;
}
