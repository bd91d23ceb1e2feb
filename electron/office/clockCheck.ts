import { performance } from 'node:perf_hooks';
import { intervalsOn, type Opening } from '#shared/domain/opening/opening.ts';
import { localDate, MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import type { Clock } from '#electron/office/clock.ts';

/** Less is a clock that somebody has put right. */
const BEHIND_MS = 5 * MINUTE_MS;

/** No whole day lies between two moments that are nearer; a day of summer time has 23 hours. */
const SHORTEST_GAP_MS = 23 * 60 * MINUTE_MS;

/** Whether the date can be right, seen from what was recorded last. Without a network nothing else could tell. */
export type ClockCheck = {
  /** When the last entry was made, if the clock does not fit to it; null while there is nothing to ask. */
  doubt(): { readonly lastEntryAt: EpochMs } | null;
  /** A person has looked at the date. */
  confirm(): void;
};

type Parts = {
  readonly clock: Clock;
  /** Of this device, before the office did anything; null for a new one. */
  readonly lastEntryAt: EpochMs | null;
  opening(): Opening | null;
  readonly steadyNow?: () => number;
};

/**
 * Made at the start, and it is the start that is asked about: a machine woke up before its last entry, or so late that an open
 * day without a single entry lies between. Weekends and holidays raise no doubt.
 */
export function createClockCheck({
  clock,
  lastEntryAt,
  opening,
  steadyNow = () => performance.now(),
}: Parts): ClockCheck {
  const began = steadyNow();
  let isConfirmed = lastEntryAt === null;
  return {
    doubt() {
      if (isConfirmed || lastEntryAt === null || clock.isTold()) return null;
      const startedAt = clock.now() - Math.round(steadyNow() - began);
      const isBehind = startedAt < lastEntryAt - BEHIND_MS;
      if (isBehind) return { lastEntryAt };
      // Screens ask often, and most starts are of the same day.
      const hours = startedAt - lastEntryAt > SHORTEST_GAP_MS ? opening() : null;
      return hours && isOpenDayBetween(hours, lastEntryAt, startedAt) ? { lastEntryAt } : null;
    },
    confirm: () => void (isConfirmed = true),
  };
}

/** A year without an entry is as doubtful as two. */
const MOST_DAYS = 366;

function isOpenDayBetween(opening: Opening, from: EpochMs, to: EpochMs): boolean {
  const last = localDate(to);
  let day = addDays(localDate(from), 1);
  for (let days = 0; day < last && days < MOST_DAYS; days += 1) {
    if (intervalsOn(opening, day).length > 0) return true;
    day = addDays(day, 1);
  }
  return false;
}
