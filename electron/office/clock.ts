import type { EpochMs } from '#shared/lib/time.ts';

/** The wall clock corrected by the measured offset to the back-office; the offset is stored with every event. */
export type Clock = {
  now(): EpochMs;
  offsetMs(): number;
  /** Takes a server's time for the moment `localMiddle` of the machine's own clock. */
  correct(serverTime: EpochMs, localMiddle: EpochMs): void;
};

/** Smaller differences are the network's, not the clock's. */
const NOISE_MS = 2_000;

export function createClock(machineNow: () => EpochMs = Date.now): Clock {
  let offset = 0;
  return {
    now: () => machineNow() + offset,
    offsetMs: () => offset,
    correct(serverTime, localMiddle) {
      const measured = Math.round(serverTime - localMiddle);
      if (Math.abs(measured - offset) > NOISE_MS) offset = Math.abs(measured) > NOISE_MS ? measured : 0;
    },
  };
}
