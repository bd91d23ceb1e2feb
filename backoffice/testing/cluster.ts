import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabase } from '../storage/openStore.ts';

/** URL of a new, empty database in the PostgreSQL that the tests share; nobody drops it, the cluster goes as a whole. */
export async function newTestDatabase(): Promise<string> {
  const cluster = inject('cluster');
  if (!cluster)
    throw new Error('Only files that POSTGRES_TESTS of vitest.config.ts names have a PostgreSQL.');
  const name = `test_${randomUUID()}`;
  await createDatabase(cluster, name);
  return cluster.replace(/[^/]+$/, name);
}
