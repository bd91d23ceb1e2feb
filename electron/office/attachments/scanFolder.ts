import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import type { EpochMs } from '#shared/lib/time.ts';

export type Scan = { readonly name: string; readonly bytes: number; readonly modifiedAt: EpochMs };

/** What a scanner or a phone puts there; judged by its content when it is taken in. */
const TAKEN = /\.(pdf|jpe?g|png|edoc|asice|sce)$/i;
const MOST_SHOWN = 20;
/** A scanner that writes has written to it a moment ago. */
const QUIET_FOR_MS = 1_500;

/** Whole scans in the folder, the newest first; subfolders, links and what is still being written are left out. */
export async function listScans(folder: string, now: EpochMs): Promise<readonly Scan[]> {
  const entries = await readFolder(folder);
  const scans = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && TAKEN.test(entry.name))
      .map(async ({ name }): Promise<Scan | null> => {
        const facts = await fs.promises.stat(path.join(folder, name)).catch(() => null);
        return facts && { name, bytes: facts.size, modifiedAt: Math.trunc(facts.mtimeMs) };
      }),
  );
  return scans
    .filter((scan) => scan !== null)
    .filter(({ bytes, modifiedAt }) => bytes > 0 && now - modifiedAt >= QUIET_FOR_MS)
    .sort((one, other) => other.modifiedAt - one.modifiedAt)
    .slice(0, MOST_SHOWN);
}

/** @throws AppError refused `scan.noFolder` */
export async function mustBeFolder(folder: string): Promise<void> {
  if (!path.isAbsolute(folder)) throw new AppError({ code: 'refused', rule: 'scan.noFolder' });
  await readFolder(folder);
}

/**
 * Opens one of the listed scans. Only a name of the folder itself will do, and no link out of it.
 * @throws AppError refused `scan.gone`
 */
export async function openScan(
  folder: string,
  name: string,
): Promise<{ readonly bytes: number; readonly pieces: AsyncIterable<Uint8Array> }> {
  if (name !== path.basename(name) || !TAKEN.test(name)) throw gone();
  const flags = fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW;
  const file = await fs.promises.open(path.join(folder, name), flags).catch(() => null);
  if (!file) throw gone();
  const facts = await file.stat();
  if (!facts.isFile()) {
    await file.close();
    throw gone();
  }
  return { bytes: facts.size, pieces: file.createReadStream() };
}

/** Nobody's papers stay in a folder that everybody can read. One that has gone already is no matter. */
export async function removeScan(folder: string, name: string): Promise<void> {
  if (name !== path.basename(name) || !TAKEN.test(name)) throw gone();
  await fs.promises.rm(path.join(folder, name), { force: true });
}

async function readFolder(folder: string): Promise<readonly fs.Dirent[]> {
  return fs.promises.readdir(folder, { withFileTypes: true }).catch(() => {
    throw new AppError({ code: 'refused', rule: 'scan.noFolder' });
  });
}

function gone(): AppError {
  return new AppError({ code: 'refused', rule: 'scan.gone' });
}
