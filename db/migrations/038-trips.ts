import type { Migration } from '#db/migrations/migration.ts';

/** Trips of a mobile centre, by their day (MOB-02). */
export const migration038: Migration = {
  version: 38,
  sql: `
    CREATE TABLE trips (
      id TEXT PRIMARY KEY,
      date TEXT NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX trips_by_date ON trips (date);
  `,
};
