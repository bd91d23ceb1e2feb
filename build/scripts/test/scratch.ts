import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PREFIX = 'lodzins-tests-of-';
const GB = 1024 ** 3;
/** A run puts down a few gigabytes: databases, clusters, files of backups. */
const ROOM = { memory: 12 * GB, folder: 8 * GB };
const MEMORY_FOLDER = '/dev/shm';

/**
 * A folder of its own for all that the tests of this run put down, in memory where there is plenty. It is gone when
 * the run ends; those of runs that were killed go with the next one.
 */
export function useScratchFolder(): void {
  const places = [MEMORY_FOLDER, os.tmpdir()].filter((place) => fs.existsSync(place));
  for (const place of places) removeLeftovers(place);
  const place = hasRoom(MEMORY_FOLDER) ? MEMORY_FOLDER : os.tmpdir();
  const folder = fs.mkdtempSync(path.join(place, `${PREFIX}${process.pid}-`));
  // PostgreSQL, which does not run as root, has its folders in it.
  fs.chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
}

function hasRoom(place: string): boolean {
  if (!fs.existsSync(place) || os.freemem() < ROOM.memory) return false;
  const { bavail, bsize } = fs.statfsSync(place);
  return bavail * bsize >= ROOM.folder;
}

function removeLeftovers(place: string): void {
  for (const name of fs.readdirSync(place)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      fs.rmSync(path.join(place, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
