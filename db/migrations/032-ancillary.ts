import type { Migration } from '#db/migrations/migration.ts';

/** Copies and the visitors' computer, by day; their receipts stand with those of fees. */
export const migration032: Migration = {
  version: 32,
  sql: `
    CREATE TABLE ancillary (
      id TEXT PRIMARY KEY,
      business_day TEXT NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ancillary_by_day ON ancillary (business_day);
  `,
};
