import type { LocalDate } from '#shared/lib/time.ts';
import type { RatingsDb } from '#db/ratings/open.ts';
import { all, get, sql } from '#db/sql.ts';

export type RatedPeriod = {
  readonly id: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly count: number;
  /** Means, 1–5. */
  readonly service: number;
  readonly manner: number | null;
  /** How often each reason was chosen. */
  readonly tags: Readonly<Record<string, number>>;
};

/** Released periods, the newest first. What is still in the pool is nobody's to see. */
export function ratingSummary(db: RatingsDb): RatedPeriod[] {
  return all<Omit<RatedPeriod, 'tags'> & { readonly tags: string }>(
    db,
    sql`SELECT id, period_from AS "from", period_to AS "to", ratings AS count, service_mean AS service,
               manner_mean AS manner, tags
        FROM batch ORDER BY period_to DESC, period_from DESC, id`,
  ).map((period) => ({ ...period, tags: JSON.parse(period.tags) as RatedPeriod['tags'] }));
}

/** Mean satisfaction with the service over the last released period (SUR-02), or null without one. */
export function latestSatisfaction(db: RatingsDb): number | null {
  const row = get<{ mean: number | null }>(
    db,
    sql`SELECT sum(service_mean * ratings) / sum(ratings) AS mean
        FROM batch WHERE period_to = (SELECT max(period_to) FROM batch)`,
  );
  return row?.mean ?? null;
}
