import type { Migration } from '#db/migrations/migration.ts';

/** The hall a counter stands in; null where a centre has one hall, or the counter is for all of them. */
export const migration010: Migration = {
  version: 10,
  sql: `ALTER TABLE counters ADD COLUMN hall TEXT;`,
};
