import Database from 'better-sqlite3';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { DatabaseFromFutureError } from '#db/migrations/errors.ts';
import { diskTroubleOf } from '#db/diskTrouble.ts';
import { unlock, WrongKeyError, type Db } from '#db/open.ts';
import { RATINGS_SCHEMA, RATINGS_VERSION, TAG_COUNTS } from '#db/ratings/schema.ts';
import { run, sql } from '#db/sql.ts';

declare const ratings: unique symbol;
/** A file of its own: the database with visits and clients cannot be passed where ratings are written. */
export type RatingsDb = Db & { readonly [ratings]: true };

/** A log of changes (WAL) would keep ratings in the order they came; without FULL one may be lost in a power cut. */
const SETTINGS = {
  journal_mode: 'truncate',
  synchronous: 2,
  secure_delete: 1,
  temp_store: 2,
  foreign_keys: 1,
} as const;

/**
 * Opens the encrypted file of anonymous ratings.
 * @param key 32 random bytes
 * @param today first day of the first period, when the file is new
 * @throws WrongKeyError, DatabaseFromFutureError
 */
export function openRatings(file: string, key: Buffer, today: LocalDate = localDate(Date.now())): RatingsDb {
  if (key.length !== 32) throw new Error('the key must have 32 bytes');
  const db = new Database(file);
  try {
    unlock(db, key);
    return prepareRatings(db, today);
  } catch (error) {
    db.close();
    throw error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB'
      ? new WrongKeyError()
      : error;
  }
}

/** Settings and tables of an unlocked connection. */
export function prepareRatings(connection: Db, today: LocalDate): RatingsDb {
  const db = connection as RatingsDb;
  for (const [setting, wanted] of Object.entries(SETTINGS)) {
    db.pragma(`${setting}=${wanted}`);
    const found: unknown = db.pragma(setting, { simple: true });
    if (found !== wanted) throw new Error(`${setting} is ${String(found)}, must be ${wanted}`);
  }
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > RATINGS_VERSION) throw new DatabaseFromFutureError(version, RATINGS_VERSION);
  if (version < RATINGS_VERSION) upgrade(db, version, today);
  // A kill between a change and its rewrite leaves the order of the last change behind.
  if (version > 0) forgetLeftOrder(db);
  return db;
}

/**
 * Writes the whole file anew, in the order of the keys. Inside a page SQLite puts new rows before old ones, and pages
 * split where rows came in; afterwards the file says what was rated, and nothing about the order.
 */
export function forgetOrder(db: RatingsDb): void {
  db.exec('VACUUM');
}

/** Without room for it the counters are not kept waiting: the next rating or release writes the file anew. */
function forgetLeftOrder(db: RatingsDb): void {
  try {
    forgetOrder(db);
  } catch (error) {
    if (diskTroubleOf(error) !== 'full') throw error;
  }
}

function upgrade(db: RatingsDb, version: number, today: LocalDate): void {
  db.transaction(() => {
    if (version === 0) {
      db.exec(RATINGS_SCHEMA);
      run(db, sql`INSERT INTO meta (key, value) VALUES ('periodFrom', ${today})`);
    }
    db.exec(TAG_COUNTS);
    db.pragma(`user_version=${RATINGS_VERSION}`);
  }).immediate();
}
