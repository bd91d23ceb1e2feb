import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { MIGRATED } from './migratedDatabase.ts';

/** PostgreSQL's own. */
const EMPTY = 'template0';

/** URL of a new database as the migrations leave it. */
export function newTestDatabase(): Promise<string> {
  return newDatabaseLike(MIGRATED);
}

/** URL of a new database in which nothing is. */
export function newEmptyDatabase(): Promise<string> {
  return newDatabaseLike(EMPTY);
}

/** In the PostgreSQL that the tests share; nobody drops it, the cluster goes as a whole. */
async function newDatabaseLike(template: string): Promise<string> {
  const cluster = inject('cluster');
  if (!cluster)
    throw new Error('Only files that POSTGRES_TESTS of vitest.config.ts names have a PostgreSQL.');
  const name = `test_${randomUUID()}`;
  const sql = postgres(cluster, { max: 1 });
  try {
    // Copied as files, which nothing has to be logged for.
    await sql.unsafe(`create database "${name}" template ${template} strategy file_copy`);
  } finally {
    await sql.end();
  }
  return cluster.replace(/[^/]+$/, name);
}
