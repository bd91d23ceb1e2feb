import type { Migration } from '#db/migrations/migration.ts';

/** The centre itself, its people and counters, ticket numbers, drafts, and the catalogue packs. */
export const migration003: Migration = {
  version: 3,
  sql: `
    CREATE TABLE counters (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      name TEXT NOT NULL UNIQUE,
      categories TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE staff (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      roles TEXT NOT NULL,
      pin_salt TEXT NOT NULL,
      pin_hash TEXT NOT NULL,
      is_active INTEGER NOT NULL,
      wrong_tries INTEGER NOT NULL DEFAULT 0,
      blocked_until INTEGER NOT NULL DEFAULT 0,
      demo_pin TEXT
    ) STRICT, WITHOUT ROWID;

    -- One row per prefix and business day: the number is taken in the transaction of the ticket (QUE-01).
    CREATE TABLE ticket_numbers (
      business_day TEXT NOT NULL,
      prefix TEXT NOT NULL,
      last_number INTEGER NOT NULL,
      PRIMARY KEY (business_day, prefix)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE drafts (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL,
      service_id TEXT NOT NULL,
      body TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      saved_at INTEGER NOT NULL,
      -- Discarded drafts stay a day in the bin; registered ones are gone.
      discarded_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX drafts_of_visit ON drafts (visit_id);

    CREATE TABLE catalogue_packs (
      version INTEGER PRIMARY KEY,
      body TEXT NOT NULL,
      signature TEXT NOT NULL
    ) STRICT;
  `,
};
