import type { Outcome } from '#shared/domain/visit/types.ts';
import type { CostUnits } from '#shared/domain/visit/costFigures.ts';
import { MINUTE_MS, type LocalDate } from '#shared/lib/time.ts';
import { all, get, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Nobody sends a result on that has lain here for longer. */
const KEPT_MS = 365 * 24 * 60 * MINUTE_MS;

/** How often each channel was used on a business day: those served in person, and what was answered or sent (CHN-09). */
export function timesOfChannels(db: Db, day: LocalDate, from: number, to: number): CostUnits {
  const count = (query: ReturnType<typeof sql>): number => get<{ count: number }>(db, query)?.count ?? 0;
  const answered = (channel: string): number =>
    count(sql`SELECT count(*) AS count FROM contacts
              WHERE business_day = ${day} AND channel = ${channel} AND state -> 'contact' ->> 'answeredAt' IS NOT NULL`);
  return {
    electronic: answered('email'),
    phone: answered('phone'),
    post: count(sql`SELECT count(*) AS count FROM requests
              WHERE result_at >= ${from - KEPT_MS} AND status = 'sent' AND state -> 'sending' ->> 'how' IN ('post', 'registeredPost')
                AND state -> 'sending' ->> 'at' >= ${from} AND state -> 'sending' ->> 'at' < ${to}`),
    inPerson: count(sql`SELECT count(*) AS count FROM visits
              WHERE business_day = ${day} AND status IN ('finished', 'redirected')`),
  };
}

/** What came of the visits that ended from one business day to another, by the columns needed alone. */
export function outcomesOfVisits(
  db: Db,
  from: LocalDate,
  to: LocalDate,
): readonly { readonly outcomes: readonly Outcome[] }[] {
  return all<{ outcomes: string }>(
    db,
    sql`SELECT state -> 'outcomes' AS outcomes FROM visits
        WHERE business_day BETWEEN ${from} AND ${to} AND status = 'finished'`,
  ).map(({ outcomes }) => ({ outcomes: JSON.parse(outcomes) as readonly Outcome[] }));
}
