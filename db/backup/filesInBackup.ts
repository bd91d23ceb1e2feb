import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/**
 * Files of requests lie in the backup as rows of its database, encrypted as they lie in the folder: so the one check of
 * every page covers them too, and no file has to fit into memory. An office's own database has no such table.
 */
export function prepareForFiles(backup: Db): void {
  dropFiles(backup);
  backup.exec(`
    CREATE TABLE backup_file_parts (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, sealed BLOB NOT NULL) STRICT;
    CREATE INDEX backup_file_parts_of_file ON backup_file_parts (hash);
  `);
}

export function dropFiles(backup: Db): void {
  backup.exec('DROP TABLE IF EXISTS backup_file_parts');
}

export function putFile(backup: Db, hash: string, sealed: Iterable<Buffer>): void {
  for (const part of sealed) {
    run(backup, sql`INSERT INTO backup_file_parts (hash, sealed) VALUES (${hash}, ${part})`);
  }
}

/** None in a backup that was made before files were part of it. */
export function hashesInBackup(backup: Db): ReadonlySet<string> {
  if (!get(backup, sql`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'backup_file_parts'`)) {
    return new Set();
  }
  const rows = all<{ hash: string }>(backup, sql`SELECT DISTINCT hash FROM backup_file_parts`);
  return new Set(rows.map(({ hash }) => hash));
}

/** A part at a time. */
export function* partsInBackup(backup: Db, hash: string): Generator<Buffer> {
  yield* backup
    .prepare<[string], Buffer>('SELECT sealed FROM backup_file_parts WHERE hash = ? ORDER BY id')
    .pluck()
    .iterate(hash);
}
