import fs from 'node:fs';
import path from 'node:path';
import type { Central } from '#tests/helpers/central.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';

/**
 * Which of these texts stand anywhere in what a device has: in the pages of its database, freed ones and the index too, in
 * the files of its folder, beside the database while something is under way, and in what it logged.
 */
export function tracesIn({ db, folder, logged }: SyncOffice, texts: readonly string[]): string[] {
  db.pragma('wal_checkpoint(TRUNCATE)');
  return standingIn([db.serialize(), ...filesIn(folder), Buffer.from(logged.join('\n'))], texts);
}

/** The same of the back-office: every row of every table, what it logged, the files that devices sent it. */
export async function tracesInBackoffice(central: Central, texts: readonly string[]): Promise<string[]> {
  const sql = central.sql();
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const rows: Buffer[] = [];
  for (const { name } of tables) {
    const [row] = await sql<{ text: string }[]>`
      select coalesce(string_agg(t::text, ' '), '') as text from ${sql(name)} as t`;
    rows.push(Buffer.from(row?.text ?? ''));
  }
  return standingIn([...rows, Buffer.from(central.logged().join('\n')), ...filesIn(central.filesDir)], texts);
}

/** The same of the folder of a PostgreSQL: tables, indexes, log segments, statistics, whatever file there is. */
export function tracesInFolder(folder: string, texts: readonly string[]): string[] {
  return standingIn(filesIn(folder), texts);
}

function standingIn(places: readonly Buffer[], texts: readonly string[]): string[] {
  return texts.filter((text) => places.some((bytes) => bytes.includes(text)));
}

function filesIn(folder: string): Buffer[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)));
}
