import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diskTroubleOf, isDamage, sayDamage, sayDiskTrouble } from '#db/diskTrouble.ts';
import { writeMeta } from '#db/meta.ts';
import { openDatabase, type Db } from '#db/open.ts';
import { temporaryDatabase, TEST_KEY } from '#tests/factories/journal.ts';

function errorOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing went wrong');
}

const fill = (db: Db): void => {
  for (let n = 0; ; n += 1) writeMeta(db, `filler-${n}`, 'x'.repeat(4_000));
};

describe('trouble with the disk', () => {
  it('is told apart from other errors: no room, or nothing can be written', () => {
    const db = temporaryDatabase();
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
    expect(diskTroubleOf(errorOf(() => fill(db)))).toBe('full');
    db.pragma('query_only = 1');
    expect(diskTroubleOf(errorOf(() => writeMeta(db, 'any', 1)))).toBe('failed');
    expect(diskTroubleOf(errorOf(() => db.exec('SELECT nothing')))).toBeNull();
    expect(diskTroubleOf(Object.assign(new Error(), { code: 'ENOSPC' }))).toBe('full');
    expect(diskTroubleOf(Object.assign(new Error(), { code: 'EROFS' }))).toBe('failed');
    expect(diskTroubleOf('full')).toBeNull();
  });

  it('is another thing than a file of which only a part was copied', () => {
    const db = temporaryDatabase();
    const { name: file } = db;
    db.close();
    fs.truncateSync(file, 8_192);
    const error = errorOf(() => openDatabase(file, TEST_KEY));
    expect(isDamage(error)).toBe(true);
    expect(diskTroubleOf(error)).toBeNull();
    expect(isDamage(errorOf(() => openDatabase(file, Buffer.alloc(32, 1))))).toBe(false);
    expect(sayDamage('/data')).toMatch(/\/data.*keep the copy.*restore/);
  });

  it('says before there is a screen what to do, and in which folder', () => {
    expect(sayDiskTrouble('full', '/data')).toMatch(/\/data.*free some room/);
    expect(sayDiskTrouble('failed', '/data')).toMatch(/\/data.*paper slips/);
  });
});
