import type { Migration } from '#db/migrations/migration.ts';

/** Events that the centre holds, by their day (DIG-03); notices of what does not work, by when they end (SLT-09, SYS-03). */
export const migration034: Migration = {
  version: 34,
  sql: `
    CREATE TABLE digital_events (
      id TEXT PRIMARY KEY,
      date TEXT NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX digital_events_by_date ON digital_events (date);

    CREATE TABLE outages (
      id TEXT PRIMARY KEY,
      ends_at INTEGER NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX outages_by_end ON outages (ends_at);
  `,
};
