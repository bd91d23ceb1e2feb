import fs from 'node:fs';
import path from 'node:path';
import { DatabaseFromFutureError } from '#db/migrations/errors.ts';
import { inspectBackup, type BackupContents } from '#db/backup/inspectBackup.ts';
import { syncFile, syncFolder } from '#db/backup/syncFile.ts';
import { DATABASE_FILE, RATINGS_FILE } from '#db/files.ts';
import { discardLeases } from '#db/journal/chains.ts';
import { openDatabase, type Db } from '#db/open.ts';
import { openRatings } from '#db/ratings/open.ts';
import { skipSlipNumbers } from '#db/repositories/slips.ts';
import { skipTicketNumbers } from '#db/repositories/visits.ts';
import { transact } from '#db/transaction.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type Restored = {
  readonly contents: BackupContents;
  /** Folder that now holds what was in the way, or null when nothing was. */
  readonly keptAside: string | null;
};

/**
 * Puts a backup in the place of the folder's database. Call with the folder locked. What was there is moved aside,
 * never deleted.
 * @param now names the folder of what is moved aside
 * @param today day of the ticket numbers that may have been given since the backup
 * @throws WrongKeyError, DatabaseFromFutureError, DamagedBackupError; nothing is changed then
 */
export function restoreBackup(
  backup: string,
  key: Buffer,
  dataDir: string,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Restored {
  const contents = inspectBackup(backup, key);
  const fresh = path.join(dataDir, `${DATABASE_FILE}.restoring`);
  removeWithLog(fresh);
  fs.copyFileSync(backup, fresh);
  fs.chmodSync(fresh, 0o600);
  const db = openDatabase(fresh, key);
  try {
    forgetWhatMayBeGiven(db, today);
    // Into the file itself: only that is moved.
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  syncFile(fresh);
  const keptAside = moveAside(dataDir, key, now);
  fs.renameSync(fresh, path.join(dataDir, DATABASE_FILE));
  syncFolder(dataDir);
  return { contents, keptAside };
}

/**
 * Numbers of requests and tickets may have been given after the backup was made, and a client holds the paper. The
 * rest of the leased blocks becomes an explained gap of the register; today's tickets go on from a number far above.
 * The chain needs nothing here: the back-office sees that it knows another continuation, and the device is enrolled
 * anew with a chain of its own.
 */
function forgetWhatMayBeGiven(db: Db, today: LocalDate): void {
  transact(db, () => {
    discardLeases(db);
    skipTicketNumbers(db, today);
    skipSlipNumbers(db);
  });
}

/** The ratings stay: no backup holds them. Unless they were encrypted with another key, then no office could start. */
function moveAside(dataDir: string, key: Buffer, now: Date): string | null {
  const databases = [DATABASE_FILE, ...(canOpenRatings(dataDir, key) ? [] : [RATINGS_FILE])];
  const names = fs
    .readdirSync(dataDir)
    .filter((name) => databases.some((database) => name === database || name.startsWith(`${database}-`)))
    // The log first: beside another database it would be taken for its own.
    .sort((a, b) => b.length - a.length);
  if (names.length === 0) return null;
  const aside = path.join(dataDir, `replaced-${now.toISOString().replace(/[:.]/g, '-')}`);
  fs.mkdirSync(aside);
  for (const name of names) fs.renameSync(path.join(dataDir, name), path.join(aside, name));
  syncFolder(aside);
  return aside;
}

function canOpenRatings(dataDir: string, key: Buffer): boolean {
  const file = path.join(dataDir, RATINGS_FILE);
  if (!fs.existsSync(file)) return true;
  try {
    openRatings(file, key).close();
    return true;
  } catch (error) {
    // Kept where it is: the office says the same, and a newer program reads it.
    return error instanceof DatabaseFromFutureError;
  }
}

function removeWithLog(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${file}${suffix}`, { force: true });
}
