import type { Migration } from '#db/migrations/migration.ts';

/** Languages of the staff, and what a person took on last time. */
export const migration013: Migration = {
  version: 13,
  sql: `
    -- Empty: nobody has said which, so nobody is warned.
    ALTER TABLE staff ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
    CREATE INDEX shifts_of_staff ON shifts (staff_id, started_at);
    CREATE INDEX shifts_open ON shifts (started_at) WHERE ended_at IS NULL;
  `,
};
