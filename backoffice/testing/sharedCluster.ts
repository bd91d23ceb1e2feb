import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../storage/cluster/startCluster.ts';
import { connect } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';
import { createDatabase } from '../storage/openStore.ts';
import { MIGRATED } from './migratedDatabase.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the maintenance database. */
    cluster?: string;
  }
}

/**
 * A real PostgreSQL for all files of tests: starting one takes longer than most of them. It does not wait for the disk
 * and does not tidy up; everything else is as in production.
 */
export default async function startSharedCluster(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodzins-backoffice-'));
  const cluster = await startCluster(dataDir, { isShortLived: true });
  await createDatabase(cluster.url('postgres'), MIGRATED);
  const migrated = connect(cluster.url(MIGRATED));
  await migrate(migrated);
  await migrated.end();
  project.provide('cluster', cluster.url('postgres'));
  return async () => {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
