import Database from 'better-sqlite3';
import type { DeviceId } from '#shared/lib/ids.ts';
import { DamagedBackupError } from '#db/backup/errors.ts';
import { hashesInBackup, partsInBackup } from '#db/backup/filesInBackup.ts';
import { isWhole, type Opening } from '#db/backup/opening.ts';
import { verifyJournal } from '#db/journal/verify.ts';
import type { Device } from '#db/journal/write.ts';
import { readMeta } from '#db/meta.ts';
import { DatabaseFromFutureError } from '#db/migrations/errors.ts';
import { LATEST_VERSION } from '#db/migrations/migrate.ts';
import { unlock, WrongKeyError, type Db } from '#db/open.ts';
import { filesOnlyHere, findStoredFile, type StoredFile } from '#db/repositories/storedFiles.ts';

/** What a backup holds, without a word about a person. */
export type BackupContents = {
  readonly version: number;
  readonly bytes: number;
  readonly events: number;
  readonly unsent: number;
  readonly visits: number;
  readonly requests: number;
  readonly clients: number;
  /** Files of requests in it, and how large they are together. */
  readonly files: number;
  readonly fileBytes: number;
  /** Files that nobody else has and that are not in it either. */
  readonly filesMissing: number;
  /** Moment of the newest event, or null in an empty journal. */
  readonly newestAt: number | null;
};

/**
 * Reads every page, every link of the chains and every file in it. The backup is only read.
 * @throws WrongKeyError, DatabaseFromFutureError, DamagedBackupError
 */
export function inspectBackup(file: string, opening: Opening): BackupContents {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return inspect(db, opening);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    // Of a wrong key and a damaged first page SQLite knows no difference.
    throw error.code === 'SQLITE_NOTADB' ? new WrongKeyError() : new DamagedBackupError(error.code);
  } finally {
    db.close();
  }
}

function inspect(db: Db, opening: Opening): BackupContents {
  unlock(db, opening.key);
  db.pragma('temp_store=MEMORY');
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > LATEST_VERSION) throw new DatabaseFromFutureError(version, LATEST_VERSION);
  if (version === 0) throw new DamagedBackupError('it holds no data of a centre');
  if (db.pragma('integrity_check', { simple: true }) !== 'ok')
    throw new DamagedBackupError('a page is altered');
  const fault = verifyJournal(db, deviceOf(db));
  if (fault)
    throw new DamagedBackupError(`event ${fault.deviceSeq} of the journal does not hold (${fault.fault})`);
  const hashes = hashesInBackup(db);
  const files = [...hashes].map((hash) => mustBeWhole(db, opening, hash));
  return {
    version,
    bytes:
      (db.pragma('page_count', { simple: true }) as number) *
      (db.pragma('page_size', { simple: true }) as number),
    events: count(db, 'events'),
    unsent: db.prepare('SELECT count(*) FROM events WHERE verdict IS NULL').pluck().get() as number,
    visits: count(db, 'visits'),
    requests: count(db, 'requests'),
    clients: count(db, 'clients'),
    files: files.length,
    fileBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    filesMissing: filesOnlyHere(db).filter(({ hash }) => !hashes.has(hash)).length,
    newestAt: db.prepare('SELECT max(at) FROM events').pluck().get() as number | null,
  };
}

/** @throws DamagedBackupError */
function mustBeWhole(db: Db, opening: Opening, hash: string): StoredFile {
  const file = findStoredFile(db, hash);
  if (!file || !isWhole(opening, file, partsInBackup(db, hash))) {
    throw new DamagedBackupError('a file of a request does not hold');
  }
  return file;
}

/** Null where no office has started yet. */
function deviceOf(db: Db): Device | null {
  const identity = readMeta<{ id: DeviceId; incarnation: number }>(db, 'device.identity');
  return identity && { id: identity.id, incarnation: identity.incarnation };
}

/** A file of an early version has not every table yet. */
function count(db: Db, table: 'events' | 'visits' | 'requests' | 'clients'): number {
  const exists = db.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(table);
  return exists ? (db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number) : 0;
}
