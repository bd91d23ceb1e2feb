import type { Db } from '#db/open.ts';
import { get, sql } from '#db/sql.ts';

/** Grows with every row that is written through this handle; the same number means that nothing has changed. */
export function changesSoFar(db: Db): number {
  return get<{ changes: number }>(db, sql`SELECT total_changes() AS changes`)?.changes ?? 0;
}
