import type { Migration } from '#db/migrations/migration.ts';

/** A client who was entered twice: as whom the card is shown. */
export const migration022: Migration = {
  version: 22,
  sql: `
    ALTER TABLE clients ADD COLUMN merged_into TEXT;
    UPDATE clients SET state = json_set(state, '$.mergedInto', NULL);
    CREATE INDEX clients_merged_into ON clients (merged_into) WHERE merged_into IS NOT NULL;
  `,
};
