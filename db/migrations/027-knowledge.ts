import type { Migration } from '#db/migrations/migration.ts';

/** Errors reported on cards, favourites of the centre, and which state of each card a person has read. */
export const migration027: Migration = {
  version: 27,
  sql: `
    CREATE TABLE card_reports (
      id TEXT PRIMARY KEY,
      reported_by TEXT NOT NULL,
      reported_at INTEGER NOT NULL,
      is_open INTEGER NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX card_reports_by_time ON card_reports (is_open, reported_at);
    CREATE INDEX card_reports_of_person ON card_reports (reported_by, reported_at);

    CREATE TABLE favourites (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL
    ) STRICT;

    -- Each state of a card that somebody has read, once.
    CREATE TABLE card_states (
      digest TEXT PRIMARY KEY,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cards_read (
      staff_id TEXT PRIMARY KEY,
      -- Digest by service id; null: whatever stood in the catalogue of this version.
      cards TEXT,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- Whoever has worked here before knows the cards as they were before this program.
    INSERT INTO cards_read (staff_id, cards, version)
      SELECT DISTINCT staff_id, NULL, (SELECT max(version) FROM catalogue_packs) FROM shifts
      WHERE EXISTS (SELECT 1 FROM catalogue_packs);

    -- How many answers to a report its reporter has read.
    CREATE TABLE card_reports_read (
      report_id TEXT PRIMARY KEY,
      answers INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
