import type { Migration } from '#db/migrations/migration.ts';

/** Requests that wait for their client, by the day until when. */
export const migration024: Migration = {
  version: 24,
  sql: `
    ALTER TABLE requests ADD COLUMN waits_until TEXT;
    CREATE INDEX requests_waiting ON requests (waits_until, registered_at) WHERE waits_until IS NOT NULL;
  `,
};
