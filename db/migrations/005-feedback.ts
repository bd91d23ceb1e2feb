import type { Migration } from '#db/migrations/migration.ts';

/** Complaints, suggestions and praise. */
export const migration005: Migration = {
  version: 5,
  sql: `
    CREATE TABLE feedback (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      received_by TEXT,
      -- The day that counts next; null when nothing is due.
      due_date TEXT,
      visit_id TEXT,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX feedback_by_time ON feedback (received_at);
    CREATE INDEX feedback_open ON feedback (due_date, received_at) WHERE status <> 'closed';
    CREATE INDEX feedback_received_by ON feedback (received_by, received_at);
  `,
};
