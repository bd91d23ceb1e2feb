import Database from 'better-sqlite3';
import fs from 'node:fs';
import { unlock, type Db } from '#db/open.ts';

/** Little, because whole files go through it once. */
const CACHE_KIB = 16_384;

/** Opens a copy that is thrown away when anything goes wrong with it: it needs no journal. */
export function changeScratch(file: string, key: Buffer, change: (db: Db) => void): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    unlock(db, key);
    db.pragma('journal_mode=OFF');
    db.pragma('synchronous=OFF');
    db.pragma('temp_store=MEMORY');
    db.pragma(`cache_size=-${CACHE_KIB}`);
    change(db);
  } finally {
    db.close();
  }
}

export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${file}${suffix}`, { force: true });
}
