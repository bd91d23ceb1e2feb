import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { serviceAccount, type ServiceAccount } from './account.ts';
import { postgresHome } from './binaries.ts';
import { clusterFile, isInUse, makeOwnFolder, writeClusterFile, type ClusterFile } from './folder.ts';
import { clearLeftovers, commandLineOf } from './leftovers.ts';
import { untilReady } from './untilReady.ts';

const USER = 'lodzins';

export type Cluster = {
  /** Connection URL of one of its databases; on the loopback only. */
  url(database: string): string;
  stop(): Promise<void>;
};

export type ClusterOptions = {
  /** Only for tests, whose databases live for seconds: nothing waits for the disk or tidies up behind them. */
  readonly isShortLived?: boolean;
  /** It ended although nobody had stopped it: no memory, no room for its log, somebody's kill. It is started again. */
  readonly onEnded?: () => void;
};

const START_AGAIN_AFTER_MS = 1_000;
const PREDECESSOR_LIMIT_MS = 15_000;
const LOOK_AGAIN_AFTER_MS = 250;
const SHORT_LIVED = ['fsync=off', 'full_page_writes=off', 'autovacuum=off'];

/**
 * Starts the PostgreSQL that came with npm, makes its cluster on the first start, and recovers after a crash. As long as it is
 * not stopped it is started again whenever it ends: without it the back-office would answer nobody until a person comes.
 */
export async function startCluster(dataDir: string, options: ClusterOptions = {}): Promise<Cluster> {
  const account = serviceAccount();
  const home = postgresHome(account);
  const file = await fileOnceFree(dataDir, account);
  if (!existsSync(join(file.folder, 'PG_VERSION'))) initialise(home, file, account, options);
  const port = await freePort();
  const launch = async (): Promise<Running> => {
    await clearLeftovers(file.folder);
    const server = spawnPostgres(home, file.folder, port, options.isShortLived ? SHORT_LIVED : [], account);
    await untilReady(server);
    return { server, watchdog: watch(server, account) };
  };
  const kept = keepRunning(await launch(), launch, options);
  const owner = { pid: process.pid, commandLine: commandLineOf(process.pid) };
  writeClusterFile(dataDir, { ...file, port, owner });
  return {
    url: (database) => clusterUrl({ ...file, port }, database),
    async stop() {
      const { server, watchdog } = await kept.release();
      await stopPostgres(server, home, file.folder);
      watchdog?.kill('SIGKILL');
      writeClusterFile(dataDir, { password: file.password, folder: file.folder });
    },
  };
}

/** One whose app was killed ends by itself, its PostgreSQL last: whoever starts the app again at once gets its data. */
async function fileOnceFree(dataDir: string, account: ServiceAccount | null): Promise<ClusterFile> {
  for (let waited = 0; ; waited += LOOK_AGAIN_AFTER_MS) {
    const file = clusterFile(dataDir, account);
    if (!isInUse(file)) return file;
    if (waited >= PREDECESSOR_LIMIT_MS) {
      throw new Error(`another back-office (process ${file.owner?.pid}) is using ${dataDir}`);
    }
    await delay(LOOK_AGAIN_AFTER_MS);
  }
}

type Running = { readonly server: ChildProcess; readonly watchdog: ChildProcess | null };

function keepRunning(first: Running, launch: () => Promise<Running>, { onEnded }: ClusterOptions) {
  const released = new AbortController();
  let current = first;
  let startingAgain: Promise<void> = Promise.resolve();

  const startAgain = async (): Promise<void> => {
    while (!released.signal.aborted) {
      await delay(START_AGAIN_AFTER_MS, undefined, { signal: released.signal }).catch(() => undefined);
      if (released.signal.aborted) return;
      const again = await launch().catch(() => null);
      if (!again) continue;
      current = again;
      follow();
      return;
    }
  };
  const follow = (): void => {
    current.server.once('exit', () => {
      if (released.signal.aborted) return;
      onEnded?.();
      startingAgain = startAgain();
    });
  };
  follow();

  return {
    /** From now on it may end. */
    async release(): Promise<Running> {
      released.abort();
      await startingAgain;
      return current;
    },
  };
}

export function clusterUrl({ password, port }: ClusterFile, database: string): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Into a folder beside, renamed when complete, so that an interrupted first start begins anew. */
function initialise(
  home: string,
  { folder, password }: ClusterFile,
  account: ServiceAccount | null,
  { isShortLived = false }: ClusterOptions,
): void {
  const unfinished = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  makeOwnFolder(unfinished, account);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const run = spawnSync(
    join(home, 'bin', 'initdb'),
    [
      `--pgdata=${unfinished}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Localised names of locales break initdb on some systems; sorting is done by the programs.
      '--locale=C',
      ...(isShortLived ? ['--no-sync'] : []),
    ],
    { ...account, cwd: '/', encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (run.status !== 0) throw new Error(`initdb failed: ${run.error?.message ?? run.stderr}`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

function spawnPostgres(
  home: string,
  folder: string,
  port: number,
  more: readonly string[],
  account: ServiceAccount | null,
): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    // No socket file: a crashed server's would stand in the way.
    'unix_socket_directories=',
    'lc_messages=C',
    // Statements and their values, and the row that an error is about, may hold personal data.
    'log_statement=none',
    'log_min_duration_statement=-1',
    'log_min_error_statement=panic',
    'log_parameter_max_length=0',
    'log_parameter_max_length_on_error=0',
    'log_error_verbosity=terse',
    // A segment of the write-ahead log that is done with is deleted, not kept to be written over one day.
    'wal_recycle=off',
    ...more,
  ].flatMap((setting) => ['-c', setting]);
  return spawn(join(home, 'bin', 'postgres'), ['-D', folder, '-p', String(port), ...settings], {
    ...account,
    cwd: folder,
    // A process group of its own: Ctrl-C in a terminal must not stop it before us.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Stops PostgreSQL when this process dies without having done so (kill -9): the pipe closes, `cat` ends. */
function watch(server: ChildProcess, account: ServiceAccount | null): ChildProcess | null {
  if (process.platform === 'win32') return null;
  const watchdog = spawn('sh', ['-c', 'cat >/dev/null; kill -INT "$1"', 'sh', String(server.pid)], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.stdin?.on('error', () => undefined);
  // Its process number may be given to another later.
  server.once('exit', () => watchdog.kill('SIGKILL'));
  for (const child of [server, watchdog]) child.unref();
  return watchdog;
}

function stopPostgres(server: ChildProcess, home: string, folder: string): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((stopped) => {
    server.ref();
    server.once('exit', () => stopped());
    if (process.platform === 'win32')
      spawnSync(join(home, 'bin', 'pg_ctl'), ['stop', '-m', 'fast', '-D', folder]);
    else server.kill('SIGINT');
  });
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? found(address.port) : failed(new Error('no port')),
      );
    });
  });
}
