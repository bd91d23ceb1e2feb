import type { Migration } from '#db/migrations/migration.ts';

/** Requests that wait for their client, by the day until when; files that owners returned. */
export const migration024: Migration = {
  version: 24,
  sql: `
    ALTER TABLE requests ADD COLUMN waits_until TEXT;
    CREATE TABLE result_files (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL,
      hash TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      is_erased INTEGER NOT NULL,
      left_at INTEGER
    ) STRICT;
    CREATE INDEX result_files_of_request ON result_files (request_id);
    CREATE INDEX result_files_by_hash ON result_files (hash);
    CREATE INDEX result_files_in_use ON result_files (left_at) WHERE is_erased = 0;
    CREATE INDEX requests_waiting ON requests (waits_until, registered_at) WHERE waits_until IS NOT NULL;
  `,
};
