import type { LeaseResponse } from '#shared/sync/messages.ts';
import { formatRegisterNumber } from '#shared/domain/request/registerNumber.ts';
import { get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/**
 * Keeps a block of register numbers that the back-office has leased to this device. Numbers that stand on requests
 * here already are passed over: a back-office that lost its data begins again from one.
 */
export function addLease(db: Db, { year, from, to, centreCode }: LeaseResponse): void {
  run(
    db,
    sql`INSERT OR IGNORE INTO leases (year, from_number, to_number, next_number, centre_code)
        VALUES (${year}, ${from}, ${to}, ${from}, ${centreCode})`,
  );
  const prefix = formatRegisterNumber(centreCode, year, from).slice(0, -'NNNNNN-K'.length);
  const first = prefix.length + 1;
  run(
    db,
    sql`UPDATE leases SET next_number = max(next_number, coalesce((
          SELECT max(CAST(substr(register_number, ${first}, 6) AS INTEGER)) + 1 FROM requests
          WHERE register_number >= ${`${prefix}${digits(from)}`} AND register_number < ${`${prefix}${digits(to)}.`}), 0))
        WHERE year = ${year} AND from_number = ${from}`,
  );
}

function digits(serial: number): string {
  return String(serial).padStart(6, '0');
}

/** The next register number of the year, or null when none is left; call inside the registering transaction. */
export function takeRegisterNumber(db: Db, year: number): string | null {
  const block = get<{ from: number; number: number; centreCode: string }>(
    db,
    sql`SELECT from_number AS "from", next_number AS number, centre_code AS centreCode FROM leases
        WHERE year = ${year} AND next_number <= to_number ORDER BY from_number LIMIT 1`,
  );
  if (!block) return null;
  run(
    db,
    sql`UPDATE leases SET next_number = ${block.number + 1} WHERE year = ${year} AND from_number = ${block.from}`,
  );
  return formatRegisterNumber(block.centreCode, year, block.number);
}

export function registerNumbersLeft(db: Db, year: number): number {
  const row = get<{ count: number | null }>(
    db,
    sql`SELECT sum(to_number - next_number + 1) AS count FROM leases WHERE year = ${year}`,
  );
  return row?.count ?? 0;
}

export function isAnyNumberLeft(db: Db): boolean {
  return get(db, sql`SELECT 1 FROM leases WHERE next_number <= to_number LIMIT 1`) !== undefined;
}
