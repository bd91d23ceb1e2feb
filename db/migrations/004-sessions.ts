import type { Migration } from '#db/migrations/migration.ts';

/** Sessions outlive a crash of the office, so that a command that was waiting is done and not lost. */
export const migration004: Migration = {
  version: 4,
  sql: `
    CREATE TABLE sessions (
      -- Hash of the token: the file alone signs nobody in.
      token_hash TEXT PRIMARY KEY,
      session TEXT NOT NULL,
      started_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
