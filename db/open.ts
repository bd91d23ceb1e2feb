import Database from 'better-sqlite3';
import { migrate } from '#db/migrations/migrate.ts';

/** The one connection that may write. Synchronous: no statement of another use case can slip in between. */
export type Db = Database.Database;

export class WrongKeyError extends Error {
  constructor() {
    super('the database cannot be read with this key');
    this.name = 'WrongKeyError';
  }
}

/** Page cache in KiB: with it encrypted reads are as fast as plain ones (measured). */
const CACHE_KIB = 131_072;

/** What every open connection must have; without one of them rows are lost in a power cut or names leak. */
const REQUIRED = {
  journal_mode: 'wal',
  /** 2 = FULL. A reopened WAL file silently falls back to NORMAL. */
  synchronous: 2,
  /** 2 = MEMORY. Large sorts would write readable names to a temporary file. */
  temp_store: 2,
  /** Erased text must not stay in free pages. */
  secure_delete: 1,
  foreign_keys: 1,
  cache_size: -CACHE_KIB,
} as const;

/**
 * Opens the encrypted file and brings its tables up to date.
 * @param key 32 random bytes
 * @throws WrongKeyError, DatabaseFromFutureError
 */
export function openDatabase(file: string, key: Buffer): Db {
  const db = openConnection(file, key);
  try {
    migrate(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** Keyed and set up, but not migrated: for backup, restore and tests of migrations. */
export function openConnection(file: string, key: Buffer): Db {
  if (key.length !== 32) throw new Error('the key must have 32 bytes');
  const db = new Database(file);
  try {
    unlock(db, key);
    applySettings(db);
    return db;
  } catch (error) {
    db.close();
    throw isNotADatabase(error) ? new WrongKeyError() : error;
  }
}

/** Cipher and raw key of a connection; the page HMAC of sqlcipher is also the check against corruption. */
export function unlock(db: Db, key: Buffer): void {
  db.pragma(`cipher='sqlcipher'`);
  db.pragma(`legacy=4`);
  db.pragma(`key="x'${key.toString('hex')}'"`);
  db.prepare('SELECT count(*) FROM sqlite_master').get();
}

function applySettings(db: Db): void {
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  db.pragma('temp_store=MEMORY');
  db.pragma('secure_delete=ON');
  db.pragma('foreign_keys=ON');
  db.pragma(`cache_size=-${CACHE_KIB}`);
  db.pragma('busy_timeout=5000');
  for (const [setting, wanted] of Object.entries(REQUIRED)) {
    const found: unknown = db.pragma(setting, { simple: true });
    if (found !== wanted) throw new Error(`${setting} is ${String(found)}, must be ${String(wanted)}`);
  }
}

function isNotADatabase(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB';
}
