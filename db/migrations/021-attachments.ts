import type { Migration } from '#db/migrations/migration.ts';

/** Files about requests: which are kept here encrypted, and what they belong to. */
export const migration021: Migration = {
  version: 21,
  sql: `
    CREATE TABLE stored_files (
      hash TEXT PRIMARY KEY,
      bytes INTEGER NOT NULL,
      kind TEXT NOT NULL,
      pages INTEGER,
      -- What stands in it: documents of a container, signatures.
      contents TEXT NOT NULL,
      stored_at INTEGER NOT NULL,
      -- It has belonged to something: when nothing needs it any more, it is deleted at once.
      is_linked INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE draft_attachments (
      id TEXT PRIMARY KEY,
      draft_id TEXT NOT NULL REFERENCES drafts ON DELETE CASCADE,
      hash TEXT NOT NULL,
      position INTEGER NOT NULL,
      document_id TEXT,
      name TEXT NOT NULL,
      turn INTEGER NOT NULL,
      added_at INTEGER NOT NULL,
      staff_id TEXT
    ) STRICT;
    CREATE INDEX draft_attachments_of_draft ON draft_attachments (draft_id, position);
    CREATE INDEX draft_attachments_of_file ON draft_attachments (hash);
    CREATE TABLE attachments (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL,
      hash TEXT NOT NULL,
      is_erased INTEGER NOT NULL,
      arrived_at INTEGER
    ) STRICT;
    CREATE INDEX attachments_of_request ON attachments (request_id);
    CREATE INDEX attachments_of_file ON attachments (hash);
    CREATE INDEX attachments_to_send ON attachments (hash) WHERE arrived_at IS NULL AND is_erased = 0;
  `,
};
