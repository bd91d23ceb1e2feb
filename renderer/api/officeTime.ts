import type { EpochMs } from '#shared/lib/time.ts';

/** Smaller differences are the network's, not the clock's. */
const NOISE_MS = 1_000;

let offsetMs = 0;

/**
 * The office's time on this machine, whose own clock may be wrong: what the office says about moments is compared with
 * it. How long something takes on this machine alone is measured by its own clock.
 */
export function officeNow(): EpochMs {
  return Date.now() + offsetMs;
}

/** The office has just said what time it is. */
export function hearOfficeTime(at: EpochMs): void {
  const heard = at - Date.now();
  if (Math.abs(heard - offsetMs) > NOISE_MS) offsetMs = Math.abs(heard) > NOISE_MS ? heard : 0;
}
