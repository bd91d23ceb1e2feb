import fs from 'node:fs';
import path from 'node:path';
import { syncFolder } from '#db/backup/syncFile.ts';

const PART_BYTES = 256 * 1024;

/**
 * The bytes of a file as they lie there, a part at a time; again from the beginning each time they are asked for. A part
 * is good until the next one is: its memory is used again.
 */
export function partsOnDisk(handle: number): Iterable<Buffer> {
  return {
    *[Symbol.iterator]() {
      const part = Buffer.alloc(PART_BYTES);
      for (let at = 0, read = 0; (read = fs.readSync(handle, part, 0, PART_BYTES, at)) > 0; at += read) {
        yield part.subarray(0, read);
      }
    },
  };
}

/** What `use` makes of the opened file, or null where there is none. */
export function withFile<Result>(file: string, use: (sealed: Iterable<Buffer>) => Result): Result | null {
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return use(partsOnDisk(handle));
  } finally {
    fs.closeSync(handle);
  }
}

/** The file is on the disk when this returns. */
export function writeFileDurably(file: string, parts: Iterable<Buffer>): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = fs.openSync(file, 'wx', 0o600);
  try {
    for (const part of parts) fs.writeFileSync(handle, part);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  syncFolder(path.dirname(file));
}
