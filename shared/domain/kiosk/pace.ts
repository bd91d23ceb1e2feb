import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

/** One ticket a client: whoever leans on the screen gets no second one in this time. */
export const PAUSE_MS = 3_000;
/** Nobody comes in so fast; somebody is playing, or a touch screen is broken. */
export const MANY_TICKETS = 6;
const MANY_WITHIN_MS = MINUTE_MS;

export type GivenAt = { readonly ticket: string; readonly at: EpochMs };

export function mayGiveAgain(lastAt: EpochMs | null, now: EpochMs): boolean {
  // A clock that was put back must not close the kiosk.
  return lastAt === null || now < lastAt || now - lastAt >= PAUSE_MS;
}

/** The tickets of the last minute when they are too many to be from as many clients; else none. */
export function tooManyOf(given: readonly GivenAt[], now: EpochMs): readonly GivenAt[] {
  const recent = given.filter(({ at }) => at > now - MANY_WITHIN_MS && at <= now);
  return recent.length >= MANY_TICKETS ? recent : [];
}
