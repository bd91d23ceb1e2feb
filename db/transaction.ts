import { run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

const BEGIN = sql`BEGIN IMMEDIATE`;
const COMMIT = sql`COMMIT`;
const ROLLBACK = sql`ROLLBACK`;

/** One use case, one transaction: all of it is on disk, or none of it. Inside another one it becomes a part of that. */
export function transact<T>(db: Db, work: () => T): T {
  if (db.inTransaction) return db.transaction(work)();
  run(db, BEGIN);
  try {
    const result = work();
    run(db, COMMIT);
    return result;
  } catch (error) {
    // Some errors, a full disk among them, have rolled it back already.
    if (db.inTransaction) run(db, ROLLBACK);
    throw error;
  }
}
