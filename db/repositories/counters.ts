import { keep } from '#db/kept.ts';
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
  /** No longer used: nobody can work at it, but history names it. */
  readonly isClosed: boolean;
};

type Row = {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly categories: string;
  readonly hall: string | null;
  readonly is_closed: number;
};

/** Never replaces another counter of the same name: the unique name refuses it. */
export function saveCounter(
  db: Db,
  { id, position, name, categories, hall, isClosed = false }: Omit<Counter, 'isClosed'> & Partial<Counter>,
): void {
  counters.written(db, id);
  run(
    db,
    sql`INSERT INTO counters (id, position, name, categories, hall, is_closed)
        VALUES (${id}, ${position}, ${name}, ${JSON.stringify(categories)}, ${hall}, ${isClosed ? 1 : 0})
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
          categories = excluded.categories, hall = excluded.hall, is_closed = excluded.is_closed`,
  );
}

/** Those that can be worked at, in their order. */
export function openCounters(db: Db): Counter[] {
  return allCounters(db).filter(({ isClosed }) => !isClosed);
}

/** The closed ones too, in their order. */
export function allCounters(db: Db): Counter[] {
  return all<Row>(db, sql`SELECT * FROM counters ORDER BY position, name`).map(toCounter);
}

const counters = keep((db, id): Counter | null => {
  const row = get<Row>(db, sql`SELECT * FROM counters WHERE id = ${id}`);
  return row ? toCounter(row) : null;
});

export function findCounter(db: Db, id: string): Counter | null {
  return counters.read(db, id);
}

function toCounter({ is_closed, ...row }: Row): Counter {
  return { ...row, categories: JSON.parse(row.categories) as string[], isClosed: is_closed === 1 };
}
