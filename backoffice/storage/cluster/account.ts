import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The account PostgreSQL runs under: it refuses to run as root. */
export type ServiceAccount = { readonly uid: number; readonly gid: number };

/** Null when we are not root ourselves: then PostgreSQL simply runs as us. */
export function serviceAccount(): ServiceAccount | null {
  if (process.getuid?.() !== 0) return null;
  const known = accountOf('postgres');
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--user-group', 'postgres'], {
      stdio: 'ignore',
    });
  } catch {
    // Small images have no useradd; `nobody` exists everywhere.
  }
  const created = accountOf('postgres') ?? accountOf('nobody');
  if (!created) throw new Error('PostgreSQL needs a user other than root, and none could be made');
  return created;
}

/** The first folder on the way to `path` that the account may not enter, or null when all are open. */
export function blockingFolder(path: string, account: ServiceAccount): string | null {
  const folders: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return folders.find((folder) => !mayEnter(folder, account)) ?? null;
}

function mayEnter(folder: string, { uid, gid }: ServiceAccount): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return true;
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
  return ((stat.mode >> shift) & 1) === 1;
}

function accountOf(name: string): ServiceAccount | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}
