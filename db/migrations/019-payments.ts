import type { Migration } from '#db/migrations/migration.ts';

/** Fees of requests, and the days on which money for them changed hands. */
export const migration019: Migration = {
  version: 19,
  sql: `
    CREATE TABLE payments (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL
    ) STRICT;
    CREATE TABLE payment_entries (
      event_id TEXT PRIMARY KEY,
      payment_id TEXT NOT NULL,
      business_day TEXT NOT NULL,
      way TEXT NOT NULL,
      -- Of a taking; a refund has none of its own.
      receipt_number TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX payment_entries_by_day ON payment_entries (business_day);
    CREATE INDEX payment_entries_of_payment ON payment_entries (payment_id);
  `,
};
