import fs from 'node:fs';
import path from 'node:path';
import { ATTACHMENTS_FOLDER, DATABASE_FILE, RATINGS_FILE } from '#db/files.ts';
import { DatabaseFromFutureError } from '#db/migrations/errors.ts';
import { openConnection } from '#db/open.ts';
import { openRatings } from '#db/ratings/open.ts';
import { syncFolder } from '#db/backup/syncFile.ts';

/** Where a restore puts together what it brings back; worth nothing until it is whole. */
const BUILDING = 'restoring';
/** The same when it is whole, followed by the moment. */
const READY = 'restored-';
/** What a restore has moved aside, followed by the moment. */
const ASIDE = 'replaced-';

/** An empty folder to put everything together in; what one that was killed has left is finished or gone. */
export function beginRestore(dataDir: string, key: Buffer): string {
  finishRestore(dataDir, key);
  const building = path.join(dataDir, BUILDING);
  fs.mkdirSync(building, { mode: 0o700 });
  return building;
}

/** From here on it is finished by whoever comes next: this process, another restore, or the office. */
export function declareWhole(dataDir: string, now: Date): void {
  const building = path.join(dataDir, BUILDING);
  syncFolder(building);
  fs.renameSync(building, path.join(dataDir, `${READY}${now.toISOString().replace(/[:.]/g, '-')}`));
  syncFolder(dataDir);
}

export type Finished = {
  /** Folder that now holds what was in the way, or null when nothing was. */
  readonly keptAside: string | null;
};

/**
 * Puts a restore that is whole in its place, also one that was killed while it did so, and removes one that never
 * became whole. What was there is moved aside, never deleted. Call with the folder locked.
 * @returns null when there was nothing to finish
 * @throws WrongKeyError; nothing is moved then
 */
export function finishRestore(dataDir: string, key: Buffer): Finished | null {
  fs.rmSync(path.join(dataDir, BUILDING), { recursive: true, force: true });
  const name = fs.readdirSync(dataDir).find((each) => each.startsWith(READY));
  if (name === undefined) return null;
  const ready = path.join(dataDir, name);
  const aside = path.join(dataDir, `${ASIDE}${name.slice(READY.length)}`);
  const database = path.join(ready, DATABASE_FILE);
  if (fs.existsSync(database)) openConnection(database, key).close();
  // The database last: without one the folder would look like a new one.
  for (const one of [ATTACHMENTS_FOLDER, DATABASE_FILE]) {
    const restored = path.join(ready, one);
    if (!fs.existsSync(restored)) continue;
    moveAside(dataDir, one === DATABASE_FILE ? databasesIn(dataDir, key) : presentIn(dataDir, one), aside);
    fs.renameSync(restored, path.join(dataDir, one));
    syncFolder(dataDir);
  }
  fs.rmSync(ready, { recursive: true });
  syncFolder(dataDir);
  return { keptAside: fs.existsSync(aside) ? aside : null };
}

function moveAside(dataDir: string, names: readonly string[], aside: string): void {
  if (names.length === 0) return;
  fs.mkdirSync(aside, { recursive: true });
  for (const name of names) fs.renameSync(path.join(dataDir, name), path.join(aside, name));
  syncFolder(aside);
}

function presentIn(dataDir: string, name: string): string[] {
  return fs.existsSync(path.join(dataDir, name)) ? [name] : [];
}

/** The ratings stay: no backup holds them. Unless they were encrypted with another key, then no office could start. */
function databasesIn(dataDir: string, key: Buffer): string[] {
  const databases = [DATABASE_FILE, ...(canOpenRatings(dataDir, key) ? [] : [RATINGS_FILE])];
  return (
    fs
      .readdirSync(dataDir)
      .filter((name) => databases.some((database) => name === database || name.startsWith(`${database}-`)))
      // The log first: beside another database it would be taken for its own.
      .sort((a, b) => b.length - a.length)
  );
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
