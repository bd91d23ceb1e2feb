import type { Migration } from '#db/migrations/migration.ts';

/** A refusal is the answer of its command as well; null: it was carried out. */
export const migration018: Migration = {
  version: 18,
  sql: `ALTER TABLE commands ADD COLUMN refusal TEXT;`,
};
