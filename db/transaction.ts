import type { Db } from '#db/open.ts';

/** One use case, one transaction: all of it is on disk, or none of it. */
export function transact<T>(db: Db, work: () => T): T {
  return db.transaction(work).immediate();
}
