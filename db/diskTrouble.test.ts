import { describe, expect, it } from 'vitest';
import { diskTroubleOf, sayDiskTrouble } from '#db/diskTrouble.ts';
import { writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';
import { temporaryDatabase } from '#tests/factories/journal.ts';

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

  it('says before there is a screen what to do, and in which folder', () => {
    expect(sayDiskTrouble('full', '/data')).toMatch(/\/data.*free some room/);
    expect(sayDiskTrouble('failed', '/data')).toMatch(/\/data.*paper slips/);
  });
});
