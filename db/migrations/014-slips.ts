import type { Migration } from '#db/migrations/migration.ts';

/** Finds a paper slip's number among all visits: it is never used twice. */
export const migration014: Migration = {
  version: 14,
  sql: `CREATE INDEX visits_slips ON visits (ticket) WHERE ticket GLOB 'P*';`,
};
