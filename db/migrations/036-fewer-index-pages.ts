import type { Migration } from '#db/migrations/migration.ts';

/**
 * Each page that a commit writes is encrypted and sealed while a client waits, so a new request stands in one index
 * only, and comes into the others when its owner has answered, which happens beside the counter. Every request is in
 * exactly one of the two orders of time; those that are open are few enough to be looked through.
 *
 * Drafts need none beside their key: registered ones are gone, and others are dropped after a month.
 *
 * What waits to be sent is of this device alone, so its id is not in the index.
 */
export const migration036: Migration = {
  version: 36,
  sql: `
    DROP INDEX requests_open;
    DROP INDEX requests_by_time;
    DROP INDEX requests_of_client;
    CREATE INDEX requests_open ON requests (registered_at, due_date, client_id, waits_until, status)
      WHERE status IN ('registered', 'acceptedByOwner');
    CREATE INDEX requests_settled ON requests (registered_at)
      WHERE status NOT IN ('registered', 'acceptedByOwner');
    CREATE INDEX requests_of_client ON requests (client_id, registered_at)
      WHERE status NOT IN ('registered', 'acceptedByOwner');
    DROP INDEX drafts_of_visit;
    DROP INDEX events_unsent;
    CREATE INDEX events_unsent ON events (incarnation, device_seq) WHERE verdict IS NULL;
  `,
};
