import type { Migration } from '#db/migrations/migration.ts';

/** Improvements that the staff proposes, and how many answers to them their makers have read (SYS-08). */
export const migration033: Migration = {
  version: 33,
  sql: `
    CREATE TABLE proposals (
      id TEXT PRIMARY KEY,
      made_by TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      is_open INTEGER NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX proposals_by_time ON proposals (is_open, made_at);
    CREATE INDEX proposals_of_person ON proposals (made_by, made_at);

    CREATE TABLE proposals_read (
      proposal_id TEXT PRIMARY KEY,
      answers INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
