import Database from 'better-sqlite3';
import path from 'node:path';
import { DATABASE_FILE } from '#db/files.ts';
import { unlock } from '#db/open.ts';
import { all, sql } from '#db/sql.ts';

/**
 * Persons that the folder's present database knows to be erased: an older backup must not bring them back, not even
 * until the back-office is reached. None where there is no database, or one that cannot be read. It is only read.
 */
export function erasedPersons(dataDir: string, key: Buffer): string[] {
  let db: Database.Database | undefined;
  try {
    db = new Database(path.join(dataDir, DATABASE_FILE), { readonly: true, fileMustExist: true });
    unlock(db, key);
    return all<{ id: string }>(
      db,
      sql`SELECT DISTINCT aggregate_id AS id FROM events WHERE type = 'client.erased'`,
    ).map(({ id }) => id);
  } catch {
    return [];
  } finally {
    db?.close();
  }
}
