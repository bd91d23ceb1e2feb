import type { Migration } from '#db/migrations/migration.ts';

/** Of another centre's requests those whose result goes with the bus of this one: few, and looked for by every board (MOB-01). */
export const migration037: Migration = {
  version: 37,
  sql: `
    CREATE INDEX requests_carried
      ON requests_elsewhere (json_extract(state, '$.placement.mobileCentreId'), json_extract(state, '$.status'))
      WHERE json_extract(state, '$.placement.mobileCentreId') IS NOT NULL;
  `,
};
