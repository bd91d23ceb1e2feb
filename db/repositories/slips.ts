import { get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Slips are printed long before the day they are used on, so their numbers go on from day to day. */
const EVERY_DAY = 'slips';
export const SLIP_PREFIX = 'P';

/** `P07`, as it stands on the paper. */
export function slipName(number: number): string {
  return `${SLIP_PREFIX}${String(number).padStart(2, '0')}`;
}

/** The last number of a sheet of so many new slips; call inside a transaction. */
export function takeSlipNumbers(db: Db, count: number): number {
  const row = get<{ last_number: number }>(
    db,
    sql`INSERT INTO ticket_numbers (business_day, prefix, last_number) VALUES (${EVERY_DAY}, ${SLIP_PREFIX}, ${count})
        ON CONFLICT (business_day, prefix) DO UPDATE SET last_number = last_number + ${count} RETURNING last_number`,
  );
  if (!row) throw new Error('a slip number must come back');
  return row.last_number;
}

/** More slips than lie in the drawers of one centre. */
const SKIPPED_SLIPS = 240;

/** In a file that was restored from a backup nobody knows which sheets were printed since. */
export function skipSlipNumbers(db: Db): void {
  run(
    db,
    sql`UPDATE ticket_numbers SET last_number = last_number + ${SKIPPED_SLIPS} WHERE business_day = ${EVERY_DAY}`,
  );
}

/** Whether somebody has entered this slip before, on any day. */
export function isSlipUsed(db: Db, ticket: string): boolean {
  return (
    get(db, sql`SELECT id FROM visits WHERE ticket = ${ticket} AND ticket GLOB 'P*' LIMIT 1`) !== undefined
  );
}
