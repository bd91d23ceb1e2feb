import { byDueTime, canTake, type Desk, type QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import { quantile } from '#shared/lib/quantile.ts';
import { randomNumbers } from '#shared/lib/random.ts';
import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

/** What a client has come for, as far as it tells how long the service takes. */
export type Timed = { readonly category: string; readonly serviceId?: string | null };

/** How long a counter is occupied by one client, in minutes: equally likely lengths, shortest first. */
export type ServiceTimes = readonly number[];

export type OpenDesk = Desk & {
  /** When the client there now was called, or null when the desk is free. */
  readonly busySince: EpochMs | null;
  readonly busyWith: Timed | null;
  /** End of the break of whoever works there. */
  readonly backAt?: EpochMs | null;
  /** The break that is still to come, some time between these two. */
  readonly lunch?: Lunch | null;
};

export type Lunch = { readonly from: EpochMs; readonly to: EpochMs; readonly minutes: number };

/** The hall at one moment, as the estimate needs it. */
export type HallNow = {
  readonly now: EpochMs;
  /** Who waits, and who is expected: with an arrival later than now. */
  readonly waiting: readonly QueueEntry[];
  readonly desks: readonly OpenDesk[];
  timesOf(what: Timed): ServiceTimes;
};

/** Clients that are served in thought, all runs together; a long line needs fewer runs, its chances even out. */
const SERVICES = 8_000;
const MOST_RUNS = 300;
const LEAST_RUNS = 60;
const NEVER = Number.POSITIVE_INFINITY;
/** The same hall gives the same range. */
const SEED = 20_260_701;

/**
 * Minutes until `newcomer` is called, shortest first, over runs of the real order: each free desk takes the first in
 * line that it can, with services of the lengths that were measured (peers 4.6). Empty when no open desk can take
 * the client.
 */
export function waitSamples(newcomer: QueueEntry, hall: HallNow): number[] {
  const { desks } = hall;
  if (!desks.some((desk) => canTake(desk, newcomer))) return [];
  // Whoever is due later is taken only by desks that cannot take this client.
  const line = hall.waiting.filter((other) => byDueTime(other, newcomer) < 0).sort(byDueTime);
  line.push(newcomer);
  const setting: Setting = {
    comesAt: line.map(({ arrivedAt }) => Math.max(0, (arrivedAt - hall.now) / MINUTE_MS)),
    times: line.map((entry) => hall.timesOf(entry)),
    canTake: desks.map((desk) => line.map((entry) => canTake(desk, entry))),
    lunchMinutes: desks.map(({ lunch }) => lunch?.minutes ?? 0),
  };
  const occupied = desks.map((desk) => occupationOf(desk, hall));
  const lunches = desks.map(({ lunch }) => lunchOf(lunch, hall.now));
  const chance = randomNumbers(SEED);
  const runs = Math.round(Math.min(MOST_RUNS, Math.max(LEAST_RUNS, SERVICES / line.length)));
  const waits = Array.from({ length: runs }, () =>
    waitOfLast(
      setting,
      occupied.map((rest) => rest?.(chance()) ?? 0),
      lunches.map((lunch) => lunch?.(chance()) ?? NEVER),
      chance,
    ),
  );
  return waits.sort((a, b) => a - b);
}

/** The line and who may take whom; minutes from now. */
type Setting = {
  readonly comesAt: readonly number[];
  readonly times: readonly ServiceTimes[];
  readonly canTake: readonly (readonly boolean[])[];
  readonly lunchMinutes: readonly number[];
};

/** One run: when the last in line is called. */
function waitOfLast(
  { comesAt, times, canTake, lunchMinutes }: Setting,
  freeAt: number[],
  lunchAt: number[],
  chance: () => number,
): number {
  const last = times.length - 1;
  const isServed = new Uint8Array(times.length);
  for (;;) {
    const desk = earliest(freeAt);
    const takes = canTake[desk] ?? [];
    const now = freeAt[desk] ?? 0;
    if (now >= (lunchAt[desk] ?? NEVER)) {
      lunchAt[desk] = NEVER;
      freeAt[desk] = now + (lunchMinutes[desk] ?? 0);
      continue;
    }
    let comesNext = NEVER;
    let taken = -1;
    for (let place = 0; place <= last && taken < 0; place += 1) {
      if (isServed[place] === 1 || takes[place] !== true) continue;
      const comes = comesAt[place] ?? 0;
      if (comes <= now) taken = place;
      else comesNext = Math.min(comesNext, comes);
    }
    if (taken === last) return now;
    if (taken < 0) freeAt[desk] = comesNext;
    else {
      isServed[taken] = 1;
      freeAt[desk] = now + quantile(times[taken] ?? [], chance());
    }
  }
}

function earliest(freeAt: readonly number[]): number {
  let best = 0;
  for (let desk = 1; desk < freeAt.length; desk += 1) {
    if ((freeAt[desk] ?? 0) < (freeAt[best] ?? 0)) best = desk;
  }
  return best;
}

/** Minutes until a desk is free, by chance: of the measured lengths only those count that are not over yet. */
function occupationOf(
  { busySince, busyWith, backAt }: OpenDesk,
  { now, timesOf }: Pick<HallNow, 'now' | 'timesOf'>,
): ((chance: number) => number) | null {
  if (backAt != null) return () => Math.max(0, (backAt - now) / MINUTE_MS);
  if (busySince === null || busyWith === null) return null;
  const times = timesOf(busyWith);
  const spent = Math.max(0, (now - busySince) / MINUTE_MS);
  const over = times.filter((minutes) => minutes <= spent).length / times.length;
  // Longer than anything measured: nobody knows, so about half of a usual service more.
  if (over === 1) return (chance) => chance * quantile(times, 0.5);
  return (chance) => Math.max(0, quantile(times, over + (1 - over) * chance) - spent);
}

/** Minutes until the break begins, by chance; null when there is none to come. */
function lunchOf(lunch: Lunch | null | undefined, now: EpochMs): ((chance: number) => number) | null {
  if (!lunch) return null;
  const from = (Math.max(lunch.from, now) - now) / MINUTE_MS;
  const to = (Math.max(lunch.to, now) - now) / MINUTE_MS;
  return (chance) => from + (to - from) * chance;
}
