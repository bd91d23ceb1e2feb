import type { Migration } from '#db/migrations/migration.ts';

/** A counter that is no longer used: its name stays in the history, so the row stays too. */
export const migration008: Migration = {
  version: 8,
  sql: `ALTER TABLE counters ADD COLUMN is_closed INTEGER NOT NULL DEFAULT 0;`,
};
