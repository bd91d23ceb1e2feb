import type { Migration } from '#db/migrations/migration.ts';

/** Delegations, the acts prepared under them, and until when a person's training for it is valid. */
export const migration020: Migration = {
  version: 20,
  sql: `
    CREATE TABLE delegations (
      id TEXT PRIMARY KEY,
      client_id TEXT NOT NULL,
      drawn_up_at INTEGER NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX delegations_of_client ON delegations (client_id, drawn_up_at);
    CREATE TABLE delegation_acts (
      act_id TEXT PRIMARY KEY,
      delegation_id TEXT NOT NULL,
      request_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX delegation_acts_of_delegation ON delegation_acts (delegation_id);
    CREATE INDEX delegation_acts_of_request ON delegation_acts (request_id);
    -- Last day of the training's validity; null: none is recorded (ASE-10).
    ALTER TABLE staff ADD COLUMN trained_until TEXT;
  `,
};
