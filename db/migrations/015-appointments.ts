import type { Migration } from '#db/migrations/migration.ts';

/** Appointments of this centre, and video consultations that its specialists were asked for. */
export const migration015: Migration = {
  version: 15,
  sql: `
    CREATE TABLE appointments (
      id TEXT PRIMARY KEY,
      -- What the client quotes and the QR code of the slip says.
      code TEXT NOT NULL,
      status TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      visit_id TEXT,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX appointments_by_time ON appointments (starts_at);
    CREATE INDEX appointments_by_code ON appointments (code);
    CREATE INDEX appointments_open ON appointments (starts_at) WHERE status = 'booked';
  `,
};
