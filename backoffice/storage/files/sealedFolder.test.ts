import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hashOf } from '#tests/factories/files.ts';
import { SealedFolder, type FilePlace } from './sealedFolder.ts';

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'lodzins-files-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fs.rm(folder, { recursive: true });
});

async function arrived(files: SealedFolder, bytes: Buffer): Promise<FilePlace> {
  const place = { centreId: 'c', hash: hashOf(bytes), bytes: bytes.length, key: randomBytes(32) };
  const source = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  await files.append(place, 0, source);
  return place;
}

it('reads a file through once, however often it is asked for at the same time, and again later', async () => {
  const files = new SealedFolder(folder);
  const place = await arrived(files, randomBytes(200_000));
  const read = vi.spyOn(files, 'read');
  expect(await Promise.all([files.isTrue(place), files.isTrue(place), files.isTrue(place)])).toEqual([
    true,
    true,
    true,
  ]);
  expect(read).toHaveBeenCalledTimes(1);
  await files.append(
    place,
    0,
    (async function* () {
      yield await Promise.resolve(randomBytes(200_000));
    })(),
  );
  expect(await files.isTrue(place)).toBe(false);
  expect(read).toHaveBeenCalledTimes(2);
});
