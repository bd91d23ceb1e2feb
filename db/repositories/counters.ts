import { all, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type Counter = {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  /** Ticket categories that are served here. */
  readonly categories: readonly string[];
};

export function saveCounter(db: Db, counter: Counter): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO counters (id, position, name, categories)
        VALUES (${counter.id}, ${counter.position}, ${counter.name}, ${JSON.stringify(counter.categories)})`,
  );
}

export function allCounters(db: Db): Counter[] {
  const rows = all<{ id: string; position: number; name: string; categories: string }>(
    db,
    sql`SELECT id, position, name, categories FROM counters ORDER BY position`,
  );
  return rows.map((row) => ({ ...row, categories: JSON.parse(row.categories) as string[] }));
}
