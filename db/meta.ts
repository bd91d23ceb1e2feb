import { keep } from '#db/kept.ts';
import { get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

const meta = keep((db, key): unknown => {
  const row = get<{ value: string }>(db, sql`SELECT value FROM meta WHERE key = ${key}`);
  return row ? JSON.parse(row.value) : null;
});

/** Single values of this device: identity, settings, the cursor of the sync. */
export function readMeta<Value>(db: Db, key: string): Value | null {
  return meta.read(db, key) as Value | null;
}

export function writeMeta(db: Db, key: string, value: unknown): void {
  meta.written(db, key);
  run(
    db,
    sql`INSERT INTO meta (key, value) VALUES (${key}, ${JSON.stringify(value)})
              ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
}
