import type { Migration } from '#db/migrations/migration.ts';

/** Open requests that somebody has or had to do with, those of other centres among them, and what each person has seen. */
export const migration023: Migration = {
  version: 23,
  sql: `
    CREATE TABLE request_work (
      request_id TEXT PRIMARY KEY,
      due_date TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_work_by_due_date ON request_work (due_date);

    -- Not in \`requests\`: registered at another centre, it stands in no list and no figure of this one.
    CREATE TABLE requests_elsewhere (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL
    ) STRICT;

    -- How many of the others' steps; no fact of the case, so it is not in the journal.
    CREATE TABLE request_seen (
      request_id TEXT NOT NULL,
      staff_id TEXT NOT NULL,
      steps INTEGER NOT NULL,
      PRIMARY KEY (request_id, staff_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
