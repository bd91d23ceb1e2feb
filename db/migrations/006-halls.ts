import type { Migration } from '#db/migrations/migration.ts';

/** Halls of the displays, and what was sent to the ticket printer. */
export const migration006: Migration = {
  version: 6,
  sql: `
    -- The hall a counter stands in; null where a centre has one hall, or the counter is for all of them.
    ALTER TABLE counters ADD COLUMN hall TEXT;

    -- One row a print, so that repeating its id prints nothing; kept for two days.
    CREATE TABLE prints (
      id TEXT PRIMARY KEY,
      -- Visit of a ticket; null for what may be printed as often as one likes.
      subject TEXT,
      outcome TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX prints_subject ON prints (subject);
    CREATE INDEX prints_at ON prints (at);
  `,
};
