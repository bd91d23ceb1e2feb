import Database from 'better-sqlite3';
import path from 'node:path';

const LOCK_FILE = 'office.lock';

/** Another office, or a restore, works in this folder. The message is for people. */
export class FolderInUseError extends Error {
  constructor(dataDir: string) {
    super(`Another Lodziņš works with the data in ${dataDir}. Close it and try again. Nothing was changed.`);
    this.name = 'FolderInUseError';
  }
}

/** Only what is referred to stays open: the collector closes a file that nobody holds, and its lock with it. */
const held = new Set<Database.Database>();

/**
 * Keeps the folder for this process until the returned function is called. The operating system holds the lock, so
 * one that belonged to a process that was killed is gone with it. @throws FolderInUseError
 */
export function lockFolder(dataDir: string): () => void {
  const lock = new Database(path.join(dataDir, LOCK_FILE), { timeout: 0 });
  try {
    // Nothing is ever written, so the file stays empty and needs no journal.
    lock.pragma('journal_mode=OFF');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    const isTaken = error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY';
    throw isTaken ? new FolderInUseError(dataDir) : error;
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}
