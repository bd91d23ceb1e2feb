import type { Migration } from '#db/migrations/migration.ts';

/** Who acts for whom, found from either of the two. */
export const migration025: Migration = {
  version: 25,
  sql: `
    CREATE TABLE representations (
      id TEXT PRIMARY KEY,
      client_id TEXT NOT NULL,
      representative_id TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX representations_of_client ON representations (client_id, recorded_at);
    CREATE INDEX representations_of_representative ON representations (representative_id, recorded_at);
  `,
};
