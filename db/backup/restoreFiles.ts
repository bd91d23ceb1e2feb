import Database from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import { DamagedBackupError } from '#db/backup/errors.ts';
import { hashesInBackup, partsInBackup } from '#db/backup/filesInBackup.ts';
import { withFile, writeFileDurably } from '#db/backup/filesOnDisk.ts';
import { isWhole, type Opening } from '#db/backup/opening.ts';
import { syncFile, syncFolder } from '#db/backup/syncFile.ts';
import { attachmentFile, ATTACHMENTS_FOLDER } from '#db/files.ts';
import { unlock, type Db } from '#db/open.ts';
import { filesInUse, filesOnlyHere, type NeededFile } from '#db/repositories/storedFiles.ts';

type Places = {
  readonly backup: string;
  readonly opening: Opening;
  /** Whose files may serve, because they have the hash. */
  readonly dataDir: string;
  readonly building: string;
};

/**
 * Brings together the files that the restored database needs: from the backup, else from the folder that it comes into.
 * Each is read back from where it was written. @returns how many that nobody else has were in neither
 */
export function restoreFiles(db: Db, places: Places): number {
  const { backup, opening, building } = places;
  const folder = path.join(building, ATTACHMENTS_FOLDER);
  fs.mkdirSync(folder, { mode: 0o700 });
  const source = new Database(backup, { readonly: true, fileMustExist: true });
  try {
    unlock(source, opening.key);
    const inBackup = hashesInBackup(source);
    const found = new Set<string>();
    for (const file of filesInUse(db)) {
      if (inBackup.has(file.hash)) takeFromBackup(source, places, file);
      else if (!takeFromFolder(places, file)) continue;
      found.add(file.hash);
    }
    syncFolder(folder);
    return filesOnlyHere(db).filter(({ hash }) => !found.has(hash)).length;
  } finally {
    source.close();
  }
}

function takeFromBackup(source: Db, { opening, building }: Places, file: NeededFile): void {
  const target = attachmentFile(building, file.hash);
  writeFileDurably(target, partsInBackup(source, file.hash));
  if (!isWholeOnDisk(opening, target, file))
    throw new DamagedBackupError('a file of a request does not hold');
}

function takeFromFolder({ opening, dataDir, building }: Places, file: NeededFile): boolean {
  const present = attachmentFile(dataDir, file.hash);
  if (!isWholeOnDisk(opening, present, file)) return false;
  const target = attachmentFile(building, file.hash);
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  try {
    // Files are never changed, so one content may have two names; what is moved aside stays complete.
    fs.linkSync(present, target);
  } catch {
    // Not every file system knows links.
    fs.copyFileSync(present, target);
    syncFile(target);
  }
  syncFolder(path.dirname(target));
  return true;
}

function isWholeOnDisk(opening: Opening, place: string, file: NeededFile): boolean {
  return withFile(place, (sealed) => isWhole(opening, file, sealed)) ?? false;
}
