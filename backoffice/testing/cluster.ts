import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../storage/cluster/startCluster.ts';
import { createDatabase } from '../storage/openStore.ts';

export type TestCluster = {
  /** URL of a new, empty database. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
};

/** A real PostgreSQL for one test file. It does not wait for the disk; everything else is as in production. */
export async function startTestCluster(): Promise<TestCluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodzins-backoffice-'));
  const cluster = await startCluster(dataDir, { durable: false });
  let databases = 0;
  return {
    async newDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      await createDatabase(cluster.url('postgres'), name);
      return cluster.url(name);
    },
    async stop() {
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
