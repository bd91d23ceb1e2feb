import fs from 'node:fs';
import path from 'node:path';
import { erasedPersons } from '#db/backup/erasedPersons.ts';
import { dropFiles } from '#db/backup/filesInBackup.ts';
import { beginRestore, declareWhole, finishRestore, type Finished } from '#db/backup/finishRestore.ts';
import { inspectBackup, type BackupContents } from '#db/backup/inspectBackup.ts';
import type { Opening } from '#db/backup/opening.ts';
import { restoreFiles } from '#db/backup/restoreFiles.ts';
import { changeScratch, removeDatabase } from '#db/backup/scratch.ts';
import { syncFile } from '#db/backup/syncFile.ts';
import { DATABASE_FILE } from '#db/files.ts';
import { discardLeases } from '#db/journal/chains.ts';
import { erasePerson } from '#db/journal/erase.ts';
import { openDatabase, type Db } from '#db/open.ts';
import { skipSlipNumbers } from '#db/repositories/slips.ts';
import { skipTicketNumbers } from '#db/repositories/visits.ts';
import { transact } from '#db/transaction.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type Restored = Finished & {
  readonly contents: BackupContents;
  /** Files that nobody else has, and that were neither in the backup nor in the folder. */
  readonly filesMissing: number;
};

/**
 * Puts a backup in the place of the folder's database and files. Call with the folder locked. What was there is moved
 * aside, never deleted. Everything is put together and checked beside it first; then a few renames follow, which the
 * office or the next restore finishes when this process is killed among them.
 * @param now names the folder of what is moved aside
 * @param today day of the ticket numbers that may have been given since the backup
 * @throws WrongKeyError, DatabaseFromFutureError, DamagedBackupError; nothing is changed then
 */
export function restoreBackup(
  backup: string,
  opening: Opening,
  dataDir: string,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Restored {
  const contents = inspectBackup(backup, opening);
  const building = beginRestore(dataDir, opening.key);
  const database = path.join(building, DATABASE_FILE);
  let filesMissing: number;
  try {
    copyWithoutFiles(backup, opening.key, database);
    const db = openDatabase(database, opening.key);
    try {
      transact(db, () => {
        for (const personId of erasedPersons(dataDir, opening.key)) erasePerson(db, personId);
        forgetWhatMayBeGiven(db, today);
      });
      filesMissing = restoreFiles(db, { backup, opening, dataDir, building });
      // Into the file itself: only that is moved.
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
    syncFile(database);
  } catch (error) {
    fs.rmSync(building, { recursive: true, force: true });
    throw error;
  }
  declareWhole(dataDir, now);
  return { contents, filesMissing, keptAside: finishRestore(dataDir, opening.key)?.keptAside ?? null };
}

/** The office's database alone; pages of files are not carried along as empty ones. */
function copyWithoutFiles(backup: string, key: Buffer, database: string): void {
  const copy = `${database}.copy`;
  fs.copyFileSync(backup, copy);
  fs.chmodSync(copy, 0o600);
  fs.closeSync(fs.openSync(database, 'wx', 0o600));
  changeScratch(copy, key, (db) => {
    dropFiles(db);
    db.prepare('VACUUM INTO ?').run(database);
  });
  removeDatabase(copy);
}

/**
 * Numbers of requests and tickets may have been given after the backup was made, and a client holds the paper. The
 * rest of the leased blocks becomes an explained gap of the register; today's tickets go on from a number far above.
 * The chain needs nothing here: the back-office sees that it knows another continuation, and the device is enrolled
 * anew with a chain of its own.
 */
function forgetWhatMayBeGiven(db: Db, today: LocalDate): void {
  discardLeases(db);
  skipTicketNumbers(db, today);
  skipSlipNumbers(db);
}
