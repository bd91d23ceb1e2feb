import type { Migration } from '#db/migrations/migration.ts';

/** Of visits with several clients: all of them, so that each is found in their own history. */
export const migration016: Migration = {
  version: 16,
  sql: `
    CREATE TABLE visit_clients (
      client_id TEXT NOT NULL,
      visit_id TEXT NOT NULL,
      PRIMARY KEY (client_id, visit_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX clients_of_visit ON visit_clients (visit_id);
  `,
};
