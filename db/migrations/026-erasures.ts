import type { Migration } from '#db/migrations/migration.ts';

/** Entries of the ledger of erasures that this device has carried out, and which devices have said so; clients who asked. */
export const migration026: Migration = {
  version: 26,
  sql: `
    CREATE TABLE erasures (
      event_id TEXT PRIMARY KEY,
      subject_id TEXT NOT NULL,
      -- Somebody asked for it or ordered it, and follows which devices have done it.
      is_case INTEGER NOT NULL,
      -- When the back-office was told that it is done here.
      confirmed_at INTEGER,
      -- As the back-office last told it; null before it has.
      devices TEXT,
      -- Not confirmed here, or of a case that not every device has confirmed.
      is_open INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX erasures_of_subject ON erasures (subject_id);
    CREATE INDEX erasures_open ON erasures (is_case, event_id) WHERE is_open = 1;
    INSERT INTO erasures (event_id, subject_id, is_case)
      SELECT id, aggregate_id, 1 FROM events WHERE type = 'client.erased';

    CREATE INDEX clients_with_erasure ON clients (n) WHERE state ->> '$.erasure' IS NOT NULL;
  `,
};
