import type { ArrivalCount } from '#shared/domain/queue/dayFigures.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { MINUTE_MS, startOfLocalDay, type LocalDate } from '#shared/lib/time.ts';
import { all, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

const DAYS = 60;

/** Who came with a ticket in the last 60 days before this one; priority is whoever was due so soon after arrival. */
export function arrivalsBefore(db: Db, businessDay: LocalDate, priorityMinutes: number): ArrivalCount[] {
  return countArrivals(db, businessDay, priorityMinutes, ['walkIn', 'appointment']);
}

/** Of them, those without an appointment. */
export function walkInsBefore(db: Db, businessDay: LocalDate, priorityMinutes: number): ArrivalCount[] {
  return countArrivals(db, businessDay, priorityMinutes, ['walkIn']);
}

function countArrivals(
  db: Db,
  businessDay: LocalDate,
  priorityMinutes: number,
  kinds: readonly ('walkIn' | 'appointment')[],
): ArrivalCount[] {
  const rows = all<Omit<ArrivalCount, 'hour'> & { readonly hourAt: number }>(
    db,
    sql`SELECT business_day AS businessDay, arrived_at / 3600000 AS hourAt, category, service_id AS serviceId,
          count(*) AS clients, sum(due_at - arrived_at <= ${priorityMinutes * MINUTE_MS}) AS priority,
          sum(status = 'missed') AS missed
        FROM visits
        WHERE business_day BETWEEN ${addDays(businessDay, -DAYS)} AND ${addDays(businessDay, -1)}
          AND ticket IS NOT NULL
          AND iif(state -> 'appointment' ->> 'id' IS NULL, 'walkIn', 'appointment')
            IN (SELECT value FROM json_each(${JSON.stringify(kinds)}))
        GROUP BY business_day, hourAt, category, service_id`,
  );
  return rows.map(({ hourAt, ...counts }) => ({
    ...counts,
    hour: Math.floor(hourAt - startOfLocalDay(counts.businessDay) / (60 * MINUTE_MS)),
  }));
}
