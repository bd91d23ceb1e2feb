import type { EpochMs } from '#shared/lib/time.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';
import type { Clock } from '#electron/office/clock.ts';

const KEY = 'clock.newestTold';
const HOUR_MS = 3_600_000;

/** The newest time that the back-office has told, to the hour; null before it has. */
export function readNewestTold(db: Db): EpochMs | null {
  return readMeta<EpochMs>(db, KEY);
}

/** Kept through restarts, so that a machine without a battery does not begin in a year long gone. */
export function keepNewestTold(db: Db, clock: Clock): void {
  if (!clock.isTold()) return;
  const now = clock.now();
  // Also after a back-office whose own clock was ahead.
  if (Math.abs(now - (readNewestTold(db) ?? 0)) >= HOUR_MS) writeMeta(db, KEY, now);
}
