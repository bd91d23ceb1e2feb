import type { Migration } from '#db/migrations/migration.ts';

/**
 * One index of the visits that nobody has ended, in the order of the queue. Three were written at every call; each
 * page that a commit writes is encrypted and sealed.
 */
export const migration035: Migration = {
  version: 35,
  sql: `
    DROP INDEX visits_open;
    DROP INDEX visits_waiting;
    DROP INDEX visits_at_counters;
    CREATE INDEX visits_open
      ON visits (business_day, due_at, arrived_at, ticket, category, service_id, level, id, status, counter)
      WHERE status IN ('waiting', 'called', 'serving', 'parked');
  `,
};
