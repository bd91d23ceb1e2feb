import type { Migration } from '#db/migrations/migration.ts';

/** Hand-offs of visits, visits of other centres that this one was asked about, and who is present elsewhere. */
export const migration007: Migration = {
  version: 7,
  sql: `
    CREATE TABLE handoffs (
      visit_id TEXT NOT NULL,
      id TEXT NOT NULL,
      status TEXT NOT NULL,
      client_moves INTEGER NOT NULL,
      to_level INTEGER NOT NULL,
      is_simple INTEGER NOT NULL,
      refusal TEXT,
      offered_at INTEGER NOT NULL,
      answer_by INTEGER NOT NULL,
      taken_at INTEGER,
      out_at INTEGER,
      PRIMARY KEY (visit_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX handoffs_open ON handoffs (status, answer_by) WHERE status IN ('offered', 'accepted');
    CREATE INDEX handoffs_out ON handoffs (out_at) WHERE out_at IS NOT NULL;
    CREATE INDEX handoffs_by_time ON handoffs (offered_at);

    -- Not in \`visits\`: the client came to another centre and stands in no queue and no figure of this one.
    CREATE TABLE visits_elsewhere (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL
    ) STRICT;
  `,
};
