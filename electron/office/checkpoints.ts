import type { Db } from '#db/open.ts';
import type { Log } from '#electron/office/log.ts';

/** They write about half as many pages as make SQLite itself copy them into the file, in the middle of a command. */
const COMMANDS = 40;

/**
 * Copies what was committed from the WAL into the file between two commands, so that hardly anybody waits for it.
 * @returns what is called after each command
 */
export function createCheckpoints(db: Db, log: Log): () => void {
  let commands = 0;
  const copy = (): void => {
    if (!db.open) return;
    try {
      db.pragma('wal_checkpoint(PASSIVE)');
    } catch (error) {
      // Everything is safe in the WAL; the next one tries again.
      log.error('no checkpoint', error);
    }
  };
  return () => {
    commands += 1;
    if (commands < COMMANDS) return;
    commands = 0;
    setImmediate(copy);
  };
}
