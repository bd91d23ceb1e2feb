import { keep } from '#db/kept.ts';
import { get, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

const ANY = 'any';

/** Only after an update that this device has not got yet, so it is seldom true. */
const hasAny = keep(
  (db): boolean => get(db, sql`SELECT 1 FROM events WHERE from_future = 1 LIMIT 1`) !== undefined,
);

/** Whether a newer program has written to this aggregate what this one does not understand. */
export function isFromFuture(db: Db, aggregateId: string): boolean {
  if (!hasAny.read(db, ANY)) return false;
  const row = get(
    db,
    sql`SELECT 1 FROM events WHERE aggregate_id = ${aggregateId} AND from_future = 1 LIMIT 1`,
  );
  return row !== undefined;
}

/** To be called whenever such an event is written, or has come to be understood. */
export function futureChanged(db: Db): void {
  hasAny.written(db, ANY);
}
