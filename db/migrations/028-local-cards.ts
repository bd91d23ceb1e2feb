import type { Migration } from '#db/migrations/migration.ts';

/** What this centre changed in the catalogue, a row a card. */
export const migration028: Migration = {
  version: 28,
  sql: `
    CREATE TABLE local_cards (
      id TEXT PRIMARY KEY,
      revision TEXT NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
  `,
};
