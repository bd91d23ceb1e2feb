import type { Migration } from '#db/migrations/migration.ts';

/** Clients whose data are not to be processed now. */
export const migration029: Migration = {
  version: 29,
  sql: `
    CREATE INDEX restricted_clients ON clients (n) WHERE state ->> '$.restriction' IS NOT NULL;
  `,
};
