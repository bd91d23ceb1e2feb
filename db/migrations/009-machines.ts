import type { Migration } from '#db/migrations/migration.ts';

/** Other machines of the centre that an administrator has paired. */
export const migration009: Migration = {
  version: 9,
  sql: `
    CREATE TABLE machines (
      id TEXT PRIMARY KEY,
      -- Hash of the token that the machine keeps: the file alone opens nothing.
      token_hash TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      -- Of a client screen.
      counter_id TEXT,
      paired_at INTEGER NOT NULL,
      last_seen_at INTEGER NOT NULL,
      address TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
