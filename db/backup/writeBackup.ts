import fs from 'node:fs';
import path from 'node:path';
import { inspectBackup, type BackupContents } from '#db/backup/inspectBackup.ts';
import { syncFile, syncFolder } from '#db/backup/syncFile.ts';
import { DatabaseFromFutureError } from '#db/migrations/errors.ts';
import { LATEST_VERSION } from '#db/migrations/migrate.ts';
import { openConnection } from '#db/open.ts';

/**
 * Writes everything in the database at this moment to one encrypted file with the same key, beside a running office.
 * The name appears only when the copy has been read back and is whole; an existing file is never overwritten.
 * @throws WrongKeyError, DatabaseFromFutureError, DamagedBackupError, or EEXIST
 */
export function writeBackup(databaseFile: string, key: Buffer, target: string): BackupContents {
  if (fs.existsSync(target)) throw Object.assign(new Error(`${target} exists`), { code: 'EEXIST' });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const unfinished = `${target}.unfinished`;
  fs.rmSync(unfinished, { force: true });
  try {
    copyDatabase(databaseFile, key, unfinished);
    const contents = inspectBackup(unfinished, key);
    syncFile(unfinished);
    // Unlike a rename, a link fails where the name was taken in the meantime.
    fs.linkSync(unfinished, target);
    syncFolder(path.dirname(target));
    return contents;
  } finally {
    fs.rmSync(unfinished, { force: true });
  }
}

/** `VACUUM INTO`, because the backup call of SQLite fails on encrypted files. */
function copyDatabase(databaseFile: string, key: Buffer, target: string): void {
  const db = openConnection(databaseFile, key);
  try {
    const version = db.pragma('user_version', { simple: true }) as number;
    if (version > LATEST_VERSION) throw new DatabaseFromFutureError(version, LATEST_VERSION);
    fs.closeSync(fs.openSync(target, 'wx', 0o600));
    db.prepare('VACUUM INTO ?').run(target);
  } finally {
    db.close();
  }
}
