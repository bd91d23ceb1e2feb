import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type Counter = {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  /** Ticket categories that are served here. */
  readonly categories: readonly string[];
  /** Where it stands; null in a centre with one hall, or when it is called in all of them. */
  readonly hall: string | null;
};

type Row = {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly categories: string;
  readonly hall: string | null;
};

export function saveCounter(db: Db, counter: Counter): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO counters (id, position, name, categories, hall)
        VALUES (${counter.id}, ${counter.position}, ${counter.name}, ${JSON.stringify(counter.categories)}, ${counter.hall})`,
  );
}

export function allCounters(db: Db): Counter[] {
  return all<Row>(db, sql`SELECT id, position, name, categories, hall FROM counters ORDER BY position`).map(
    toCounter,
  );
}

export function findCounter(db: Db, id: string): Counter | null {
  const row = get<Row>(db, sql`SELECT id, position, name, categories, hall FROM counters WHERE id = ${id}`);
  return row ? toCounter(row) : null;
}

function toCounter(row: Row): Counter {
  return { ...row, categories: JSON.parse(row.categories) as string[] };
}
