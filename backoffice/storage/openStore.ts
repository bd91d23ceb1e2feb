import postgres from 'postgres';
import { isInUse, readClusterFile } from './cluster/folder.ts';
import { clusterUrl, startCluster } from './cluster/startCluster.ts';

export const DATABASE = 'lodzins';

export type Store = { readonly url: string; close(): Promise<void> };

/** The given PostgreSQL, or the embedded one with its files in `dataDir`. */
export async function openStore({
  databaseUrl,
  dataDir,
  onEnded,
}: {
  databaseUrl?: string;
  dataDir?: string;
  /** The embedded one ended although nobody had stopped it; it is started again. */
  onEnded?: () => void;
}): Promise<Store> {
  if (databaseUrl !== undefined) return { url: databaseUrl, close: () => Promise.resolve() };
  if (dataDir === undefined) throw new Error('say where the data is: a data folder or a database URL');
  const cluster = await startCluster(dataDir, onEnded ? { onEnded } : {});
  try {
    await createDatabase(cluster.url('postgres'), DATABASE);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return { url: cluster.url(DATABASE), close: () => cluster.stop() };
}

/** For commands beside a running server: its PostgreSQL when it is up, else one for the duration. */
export async function openRunningOrStart(
  databaseUrl: string | undefined,
  dataDir: string | undefined,
): Promise<Store> {
  const running = dataDir === undefined ? null : readClusterFile(dataDir);
  if (databaseUrl === undefined && running && isInUse(running)) {
    return { url: clusterUrl(running, DATABASE), close: () => Promise.resolve() };
  }
  return openStore({
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(dataDir === undefined ? {} : { dataDir }),
  });
}

/** Does nothing when it exists. The name must be a plain one. */
export async function createDatabase(url: string, name: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const existing = await sql`select from pg_database where datname = ${name}`;
    if (existing.count === 0) await sql.unsafe(`create database "${name}"`);
  } finally {
    await sql.end();
  }
}
