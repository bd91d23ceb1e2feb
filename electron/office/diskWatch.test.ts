import { expect, it } from 'vitest';
import path from 'node:path';
import { openDatabase } from '#db/open.ts';
import { createDiskWatch } from '#electron/office/diskWatch.ts';
import { temporaryFolder, TEST_KEY } from '#tests/factories/journal.ts';

const coded = (code: string) => Object.assign(new Error(code), { code });

it('a disk that takes nothing is told once, until it takes something again', () => {
  const dataDir = temporaryFolder();
  const db = openDatabase(path.join(dataDir, 'lodzins.db'), TEST_KEY);
  const told: (string | null)[] = [];
  const disk = createDiskWatch({ db, dataDir, changed: () => told.push(disk.trouble()) });
  disk.look();
  const full = () => {
    throw coded('SQLITE_FULL');
  };
  expect(disk.attempt(full)).toBe(false);
  expect(disk.attempt(full)).toBe(false);
  expect(told).toEqual(['full']);
  expect(() =>
    disk.attempt(() => {
      throw new Error('another');
    }),
  ).toThrow('another');
  disk.look();
  expect(told).toEqual(['full', null]);
  expect(disk.note(coded('SQLITE_READONLY'))).toBe('failed');
  expect(disk.attempt(() => undefined)).toBe(true);
  db.close();
});
