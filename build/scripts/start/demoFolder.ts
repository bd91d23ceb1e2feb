import fs from 'node:fs';
import type { StartOptions } from './options.ts';

export const BACKOFFICE_FOLDER = 'backoffice';

const OWNER_ONLY = 0o700;
const OTHERS_MAY_PASS = 0o711;

/**
 * A real centre must never be joined to a demo back-office, so without a word from the person only an empty folder,
 * or one that a demo back-office already lives in, is a demo.
 */
export function isDemo({ firstRun, dataDir }: Pick<StartOptions, 'firstRun' | 'dataDir'>): boolean {
  if (firstRun !== null) return firstRun === 'demo';
  const entries = fs.existsSync(dataDir) ? fs.readdirSync(dataDir) : [];
  return entries.length === 0 || entries.includes(BACKOFFICE_FOLDER);
}

/** For root the embedded PostgreSQL runs as a user of its own, which must be able to walk through to its folder. */
export function makeDataDir(dataDir: string): void {
  const isRoot = process.getuid?.() === 0;
  fs.mkdirSync(dataDir, { recursive: true, mode: OWNER_ONLY });
  if (isRoot) fs.chmodSync(dataDir, OTHERS_MAY_PASS);
}
