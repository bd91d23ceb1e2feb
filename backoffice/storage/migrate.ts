import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { transaction, type Database } from './database.ts';

/** Beside the sources, or in the project that `dist/backoffice/server.mjs` was built from. */
const FOLDERS = ['../migrations/', '../../backoffice/migrations/'].map(
  (path) => new URL(path, import.meta.url),
);
/** Any number of our own: two back-offices on one database must not migrate at once. */
const LOCK = 7_106_402_915;

/** Brings the database to this program's version. Refuses one that a newer program has changed. */
export async function migrate(database: Database, folder = migrationsFolder()): Promise<void> {
  const migrations = numbered(readdirSync(folder));
  await transaction(database, async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK}::bigint)`;
    await tx`create table if not exists migration (number integer primary key, name text not null)`;
    const done = await tx<{ number: number; name: string }[]>`select number, name from migration`;
    const known = new Set(migrations.map(({ number }) => number));
    const newer = done.find(({ number }) => !known.has(number));
    if (newer)
      throw new Error(`the database is newer than this program (${newer.name}); install the newer one`);
    const numbersDone = new Set(done.map(({ number }) => number));
    for (const { number, name } of migrations) {
      if (numbersDone.has(number)) continue;
      await tx.unsafe(readFileSync(new URL(name, folder), 'utf8'));
      await tx`insert into migration (number, name) values (${number}, ${name})`;
    }
  });
}

function migrationsFolder(): URL {
  const folder = FOLDERS.find((candidate) => existsSync(candidate));
  if (!folder) throw new Error('the folder backoffice/migrations is missing');
  return folder;
}

function numbered(names: readonly string[]): { number: number; name: string }[] {
  return names
    .filter((name) => /^\d{3}-[a-z-]+\.sql$/.test(name))
    .map((name) => ({ number: Number(name.slice(0, 3)), name }))
    .sort((a, b) => a.number - b.number);
}
