import { localDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { all, get, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Days on which an answer is promised to open requests that wait for nobody but their owner; one for each. */
export function promisesOfOpen(db: Db): LocalDate[] {
  return all<{ dueDate: LocalDate }>(
    db,
    sql`SELECT due_date AS dueDate FROM requests INDEXED BY requests_open
        WHERE status IN ('registered', 'acceptedByOwner') AND waits_until IS NULL ORDER BY due_date`,
  ).map(({ dueDate }) => dueDate);
}

export function firstRegistration(db: Db): EpochMs | null {
  const row = get<{ at: EpochMs | null }>(
    db,
    sql`SELECT min(at) AS at FROM (
          SELECT min(registered_at) AS at FROM requests WHERE status IN ('registered', 'acceptedByOwner')
          UNION ALL
          SELECT min(registered_at) FROM requests WHERE status NOT IN ('registered', 'acceptedByOwner'))`,
  );
  return row?.at ?? null;
}

/** Without those that nobody works on any more. */
export function registeredBetween(
  db: Db,
  from: EpochMs,
  to: EpochMs,
): { readonly on: LocalDate; readonly dueDate: LocalDate }[] {
  return all<{ at: EpochMs; dueDate: LocalDate }>(
    db,
    sql`SELECT registered_at AS at, due_date AS dueDate FROM requests
        WHERE status IN ('registered', 'acceptedByOwner') AND registered_at >= ${from} AND registered_at < ${to}
        UNION ALL
        SELECT registered_at, due_date FROM requests
        WHERE status NOT IN ('registered', 'acceptedByOwner') AND registered_at >= ${from} AND registered_at < ${to}
          AND status NOT IN ('withdrawn', 'voided')`,
  ).map(({ at, dueDate }) => ({ on: localDate(at), dueDate }));
}

/** Days of the answers. */
export function answeredBetween(db: Db, from: EpochMs, to: EpochMs): LocalDate[] {
  return all<{ at: EpochMs }>(
    db,
    sql`SELECT result_at AS at FROM requests
        WHERE result_at IS NOT NULL AND result_at >= ${from} AND result_at < ${to} ORDER BY result_at`,
  ).map(({ at }) => localDate(at));
}
