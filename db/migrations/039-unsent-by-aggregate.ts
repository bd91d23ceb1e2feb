import type { Migration } from '#db/migrations/migration.ts';

/**
 * An event comes into the order of aggregates when it has been answered, which happens beside the counter; until then
 * it is among the unsent, which are few enough to be looked through. The view is both, so that nobody reads one alone.
 */
export const migration039: Migration = {
  version: 39,
  sql: `
    DROP INDEX events_of_aggregate;
    DROP INDEX events_unsent;
    CREATE INDEX events_of_aggregate ON events (aggregate_id) WHERE verdict IS NOT NULL;
    CREATE INDEX events_unsent ON events (incarnation, device_seq, aggregate_id) WHERE verdict IS NULL;
    CREATE VIEW events_by_aggregate AS
      SELECT * FROM events INDEXED BY events_of_aggregate WHERE verdict IS NOT NULL
      UNION ALL
      SELECT * FROM events INDEXED BY events_unsent WHERE verdict IS NULL;
  `,
};
