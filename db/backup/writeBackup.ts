import fs from 'node:fs';
import path from 'node:path';
import { prepareForFiles, putFile } from '#db/backup/filesInBackup.ts';
import { withFile } from '#db/backup/filesOnDisk.ts';
import { inspectBackup, type BackupContents } from '#db/backup/inspectBackup.ts';
import { isWhole, type Opening } from '#db/backup/opening.ts';
import { changeScratch, removeDatabase } from '#db/backup/scratch.ts';
import { syncFile, syncFolder } from '#db/backup/syncFile.ts';
import { attachmentFile, DATABASE_FILE } from '#db/files.ts';
import { DatabaseFromFutureError } from '#db/migrations/errors.ts';
import { LATEST_VERSION } from '#db/migrations/migrate.ts';
import { openConnection, type Db } from '#db/open.ts';
import { filesOnlyHere } from '#db/repositories/storedFiles.ts';
import { transact } from '#db/transaction.ts';

/** Files go away seldom: somebody takes one off, or a person is erased. */
const MOST_COPIES = 5;

/**
 * Writes everything in the database at this moment, and the files of requests that nobody else has yet, to one
 * encrypted file with the same key, beside a running office. The name appears only when the copy has been read back
 * and is whole; an existing file is never overwritten. A file that cannot be read whole is left out and counted
 * (`filesMissing`), because everything else must not be lost with it.
 * @throws WrongKeyError, DatabaseFromFutureError, DamagedBackupError, or EEXIST
 */
export function writeBackup(dataDir: string, opening: Opening, target: string): BackupContents {
  if (fs.existsSync(target)) throw Object.assign(new Error(`${target} exists`), { code: 'EEXIST' });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const unfinished = `${target}.unfinished`;
  try {
    for (let copies = 1; !copyEverything(dataDir, opening, unfinished) && copies < MOST_COPIES; copies += 1);
    const contents = inspectBackup(unfinished, opening);
    syncFile(unfinished);
    // Unlike a rename, a link fails where the name was taken in the meantime.
    fs.linkSync(unfinished, target);
    syncFolder(path.dirname(target));
    return contents;
  } finally {
    removeDatabase(unfinished);
  }
}

/**
 * False when a file went away that the copy still speaks of, because nobody needs it any more: then it is the copy of
 * a moment that is over.
 */
function copyEverything(dataDir: string, opening: Opening, target: string): boolean {
  removeDatabase(target);
  copyDatabase(path.join(dataDir, DATABASE_FILE), opening.key, target);
  let missing: readonly string[] = [];
  changeScratch(target, opening.key, (copy) => {
    prepareForFiles(copy);
    missing = transact(copy, () => copyFiles(copy, dataDir, opening));
  });
  return missing.every((hash) => isStillNeeded(dataDir, opening.key, hash));
}

/** Hashes of those that do not lie there, or not as they were. */
function copyFiles(copy: Db, dataDir: string, opening: Opening): string[] {
  return filesOnlyHere(copy)
    .filter((file) => {
      const isCopied = withFile(attachmentFile(dataDir, file.hash), (sealed) => {
        if (!isWhole(opening, file, sealed)) return false;
        putFile(copy, file.hash, sealed);
        return true;
      });
      return isCopied !== true;
    })
    .map(({ hash }) => hash);
}

function isStillNeeded(dataDir: string, key: Buffer, hash: string): boolean {
  const db = openConnection(path.join(dataDir, DATABASE_FILE), key);
  try {
    return filesOnlyHere(db).some((file) => file.hash === hash);
  } finally {
    db.close();
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
