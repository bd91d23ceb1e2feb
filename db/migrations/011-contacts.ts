import type { Migration } from '#db/migrations/migration.ts';

/** Visits by telephone and e-mail. */
export const migration011: Migration = {
  version: 11,
  sql: `
    -- Not in \`visits\`: they stand in no queue and no figure of the hall (TEL-04).
    CREATE TABLE contacts (
      id TEXT PRIMARY KEY,
      channel TEXT NOT NULL,
      business_day TEXT NOT NULL,
      status TEXT NOT NULL,
      -- When somebody has to look at it next.
      due_at INTEGER NOT NULL,
      counter TEXT,
      client_id TEXT,
      finished_at INTEGER,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX contacts_of_day ON contacts (business_day, due_at);
    CREATE INDEX contacts_open ON contacts (due_at) WHERE finished_at IS NULL;
    CREATE INDEX contacts_finished ON contacts (finished_at) WHERE finished_at IS NOT NULL;
    CREATE INDEX contacts_at_counters ON contacts (counter) WHERE status = 'serving';
    CREATE INDEX contacts_of_client ON contacts (client_id) WHERE client_id IS NOT NULL;
    -- Whoever settles a case reads everything that the client came for.
    CREATE INDEX visits_of_client ON visits (client_id, arrived_at) WHERE client_id IS NOT NULL;
  `,
};
