import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { blockingFolder, type ServiceAccount } from './account.ts';
import { SHARED_FOLDER } from './binaries.ts';
import { commandLineOf } from './leftovers.ts';

/** What we must remember of the cluster between starts. Readable by the owner only. */
export type ClusterFile = {
  readonly password: string;
  readonly folder: string;
  /** Of the running server; absent when it was stopped properly. */
  readonly port?: number;
  readonly owner?: { readonly pid: number; readonly commandLine: string };
};

/** Reads or founds the cluster's file in the data folder of the back-office. */
export function clusterFile(dataDir: string, account: ServiceAccount | null): ClusterFile {
  mkdirSync(dataDir, { recursive: true });
  const known = readClusterFile(dataDir);
  if (known && existsSync(dirname(known.folder))) return known;
  const founded = { password: randomBytes(24).toString('base64url'), folder: placeFor(dataDir, account) };
  writeClusterFile(dataDir, founded);
  return founded;
}

export function readClusterFile(dataDir: string): ClusterFile | null {
  const path = join(dataDir, 'postgres.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ClusterFile) : null;
}

/** By way of a second file, so that a crash leaves the old or the new one and never half a password. */
export function writeClusterFile(dataDir: string, file: ClusterFile): void {
  const path = join(dataDir, 'postgres.json');
  writeFileSync(`${path}.new`, JSON.stringify(file), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}

/** True while another living back-office works in this folder. */
export function isInUse({ owner }: ClusterFile): boolean {
  if (!owner || owner.pid === process.pid) return false;
  const running = commandLineOf(owner.pid);
  return running !== '' && running === owner.commandLine;
}

/** Makes an empty folder that belongs to the account. */
export function makeOwnFolder(folder: string, account: ServiceAccount | null): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}

/** As root our data folder may lie where the account cannot go (below /root): then the cluster lies elsewhere. */
function placeFor(dataDir: string, account: ServiceAccount | null): string {
  const here = join(resolve(dataDir), 'postgres');
  if (account === null) return here;
  if (blockingFolder(dataDir, account) === resolve(dataDir)) chmodSync(dataDir, 0o711);
  if (blockingFolder(dataDir, account) === null) return here;
  const clusters = join(SHARED_FOLDER, 'clusters');
  mkdirSync(clusters, { recursive: true, mode: 0o755 });
  for (const folder of [SHARED_FOLDER, clusters]) chmodSync(folder, 0o755);
  return join(clusters, randomUUID());
}
