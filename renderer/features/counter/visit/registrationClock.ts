import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

/** INT-03: registered within ten minutes of receipt, with a first sign at seven. */
export const REGISTRATION_MINUTES = 10;
const AMBER_FROM_MINUTES = 7;

export type RegistrationClock = {
  readonly tone: 'done' | 'warn' | 'error';
  readonly dueAt: EpochMs;
  /** Whole minutes, counted up: nine and a half left are ten. Zero once it is late. */
  readonly minutesLeft: number;
  readonly minutesLate: number;
};

export function registrationClock(receivedAt: EpochMs, now: EpochMs): RegistrationClock {
  const dueAt = receivedAt + REGISTRATION_MINUTES * MINUTE_MS;
  const passedMs = now - receivedAt;
  const tone =
    passedMs >= REGISTRATION_MINUTES * MINUTE_MS
      ? 'error'
      : passedMs >= AMBER_FROM_MINUTES * MINUTE_MS
        ? 'warn'
        : 'done';
  return {
    tone,
    dueAt,
    minutesLeft: Math.max(0, Math.ceil((dueAt - now) / MINUTE_MS)),
    minutesLate: Math.max(0, Math.floor((now - dueAt) / MINUTE_MS)),
  };
}
