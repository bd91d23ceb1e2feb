import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { startCluster } from '#backoffice/storage/cluster/startCluster.ts';
import { createDatabase } from '#backoffice/storage/openStore.ts';

export type Servers = {
  /** The back-office and the bare server, each a process of its own with a database of its own. */
  readonly product: { readonly url: string; readonly databaseUrl: string };
  readonly bare: { readonly url: string };
  stop(): Promise<void>;
};

/** Both on one real PostgreSQL that waits for the disk. */
export async function startServers(): Promise<Servers> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-bench-postgres-'));
  const cluster = await startCluster(dataDir);
  const databaseOf = async (name: string): Promise<string> => {
    await createDatabase(cluster.url('postgres'), name);
    return cluster.url(name);
  };
  const productDatabase = await databaseOf('product');
  const product = await startServer('../../../backoffice/server.ts', productDatabase);
  const bare = await startServer('bareServer.ts', await databaseOf('bare'));
  return {
    product: { url: product.url, databaseUrl: productDatabase },
    bare: { url: bare.url },
    async stop() {
      await Promise.all([product.stop(), bare.stop()]);
      await cluster.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function startServer(file: string, databaseUrl: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server = spawn(process.execPath, [...process.execArgv, path.join(import.meta.dirname, file)], {
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.on('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(`${file} ended before it was ready`)));
    readline.createInterface({ input: server.stdout }).once('line', (line) => {
      const { url } = JSON.parse(line) as { url: string };
      resolve({
        url,
        stop: () => {
          server.kill('SIGTERM');
          return ended;
        },
      });
    });
  });
}
