import type { Migration } from '#db/migrations/migration.ts';

/** Results by the day on which they came, whatever became of them: for whether promised terms were kept (SLT-04). */
export const migration031: Migration = {
  version: 31,
  sql: `
    CREATE INDEX requests_by_result ON requests (result_at) WHERE result_at IS NOT NULL;
  `,
};
