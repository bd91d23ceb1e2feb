import type { Migration } from '#db/migrations/migration.ts';

/** Visits that nobody has ended, whatever their day: at its end they are looked for. */
export const migration017: Migration = {
  version: 17,
  sql: `CREATE INDEX visits_open ON visits (business_day)
        WHERE status IN ('waiting', 'called', 'serving', 'parked');`,
};
