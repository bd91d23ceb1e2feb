import type { Migration } from '#db/migrations/migration.ts';

/** Whoever settles a case reads what the client said before, too. */
export const migration012: Migration = {
  version: 12,
  sql: `CREATE INDEX feedback_of_client ON feedback (state ->> 'clientId', received_at)
        WHERE state ->> 'clientId' IS NOT NULL;`,
};
