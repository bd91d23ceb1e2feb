import type { Migration } from '#db/migrations/migration.ts';

/** The queue's own settings, taken out of the centre's; how long a service takes, also by service. */
export const migration010: Migration = {
  version: 10,
  sql: `
    INSERT INTO meta (key, value)
      SELECT 'queue.settings', json_object('targetMinutes', value ->> '$.targetMinutes',
        'cutoffMinutes', value ->> '$.cutoffMinutes')
      FROM meta WHERE key = 'centre.settings';
    UPDATE meta SET value = json_remove(value, '$.targetMinutes', '$.cutoffMinutes') WHERE key = 'centre.settings';

    DROP INDEX visits_served;
    CREATE INDEX visits_served ON visits (business_day, category, service_id, called_at, finished_at)
      WHERE status = 'finished' AND service_started_at IS NOT NULL;
    DROP INDEX visits_waiting;
    CREATE INDEX visits_waiting ON visits (business_day, due_at, arrived_at, ticket, category, service_id, level, id)
      WHERE status = 'waiting';
  `,
};
