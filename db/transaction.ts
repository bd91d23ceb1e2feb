import { run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

const BEGIN = sql`BEGIN IMMEDIATE`;
const COMMIT = sql`COMMIT`;
const ROLLBACK = sql`ROLLBACK`;

const begun = new WeakMap<Db, number>();

/** How many were begun here; when it has grown, whatever was under way before has ended. */
export function transactionsBegun(db: Db): number {
  return begun.get(db) ?? 0;
}

/** One use case, one transaction: all of it is on disk, or none of it. Inside another one it becomes a part of that. */
export function transact<T>(db: Db, work: () => T): T {
  if (db.inTransaction) return db.transaction(work)();
  run(db, BEGIN);
  begun.set(db, transactionsBegun(db) + 1);
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
