import type { MeasuredPromise } from '#shared/domain/queue/promiseFigures.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { all, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Days that are over hardly change any more, and the screen asks all day. */
const past = new WeakMap<
  Db,
  { readonly from: LocalDate; readonly to: LocalDate; readonly promises: readonly MeasuredPromise[] }
>();

/** What was promised today to those who have been called since. */
export function promisesToday(db: Db, today: LocalDate): MeasuredPromise[] {
  return promisesBetween(db, today, today);
}

/** The same of the days before, back to so many. */
export function promisesBefore(db: Db, today: LocalDate, days: number): readonly MeasuredPromise[] {
  const [from, to] = [addDays(today, -days), addDays(today, -1)];
  const known = past.get(db);
  if (known?.from === from && known.to === to) return known.promises;
  const promises = promisesBetween(db, from, to);
  past.set(db, { from, to, promises });
  return promises;
}

/** By the first call: whoever was not there and is called again was not kept waiting. A call that was taken back is none. */
function promisesBetween(db: Db, from: LocalDate, to: LocalDate): MeasuredPromise[] {
  return all<MeasuredPromise>(
    db,
    sql`SELECT category, fromMinutes, toMinutes, calledAt - arrivedAt AS waitMs FROM (
          SELECT category, arrived_at AS arrivedAt,
            state -> 'promise' ->> 'fromMinutes' AS fromMinutes, state -> 'promise' ->> 'toMinutes' AS toMinutes,
            (SELECT min(step.value ->> 'at') FROM json_each(visits.state, '$.steps') AS step
              WHERE step.value ->> 'type' = 'visit.called') AS calledAt
          FROM visits WHERE business_day BETWEEN ${from} AND ${to} AND ticket IS NOT NULL)
        WHERE toMinutes IS NOT NULL AND calledAt IS NOT NULL`,
  );
}
