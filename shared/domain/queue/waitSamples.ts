import { byDueTime, canTake, type Desk, type QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import { quantile } from '#shared/lib/quantile.ts';
import { randomNumbers } from '#shared/lib/random.ts';
import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

/** What a client has come for, as far as it tells how long the service takes. */
export type Timed = {
  readonly category: string;
  readonly serviceId?: string | null;
  /** So long was booked for it. */
  readonly bookedMinutes?: number;
};

/** How long a counter is occupied by one client, in minutes: equally likely lengths, shortest first. */
export type ServiceTimes = readonly number[];
/** So many lengths stand for all that were measured; with fewer the rare long services are lost, and waits told short. */
export const MEASURED_LENGTHS = 60;

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

/** Clients of one kind who come without an appointment at this hour, on average. */
export type Comers = Timed &
  Pick<QueueEntry, 'ownerId'> & {
    readonly perHour: number;
    /** From arrival to the due time. */
    readonly dueAfterMinutes: number;
  };

/** The hall at one moment, as the estimate needs it. */
export type HallNow = {
  readonly now: EpochMs;
  readonly waiting: readonly QueueEntry[];
  /** Who has booked and is not here yet: with an arrival later than now. */
  readonly expected: readonly (QueueEntry & Timed)[];
  /** Who may come besides. */
  readonly comers: readonly Comers[];
  readonly desks: readonly OpenDesk[];
  timesOf(what: Timed): ServiceTimes;
};

/** Clients that are served in thought, all runs together; a long line needs fewer runs, its chances even out. */
const SERVICES = 8_000;
const MOST_RUNS = 300;
const LEAST_RUNS = 60;
/** Whoever should be back from a break by now is, soon. */
const OVERDUE_MINUTES = 10;
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
  const before = [...hall.waiting, ...hall.expected].filter(
    (other) => other.visitId !== newcomer.visitId && byDueTime(other, newcomer) < 0,
  );
  const line = [...before.sort(byDueTime), newcomer].map((entry) => placeOf(entry, hall));
  const comers = comersBefore(newcomer, hall);
  const lunchMinutes = desks.map(({ lunch }) => lunch?.minutes ?? 0);
  const occupied = desks.map((desk) => occupationOf(desk, hall));
  const lunches = desks.map(({ lunch }) => lunchOf(lunch, hall.now));
  const chance = randomNumbers(SEED);
  const runs = Math.round(Math.min(MOST_RUNS, Math.max(LEAST_RUNS, SERVICES / line.length)));
  const waits = Array.from({ length: runs }, () => {
    const coming = comers(chance);
    return waitOfLast(
      coming.length === 0 ? line : [...coming, ...line].sort((a, b) => a.dueAt - b.dueAt),
      {
        freeAt: occupied.map((rest) => rest?.(chance()) ?? 0),
        lunchAt: lunches.map((lunch) => lunch?.(chance()) ?? NEVER),
        lunchMinutes,
      },
      chance,
    );
  });
  return waits.sort((a, b) => a - b);
}

/** One client in line; minutes from now. */
type Place = {
  readonly comesAt: number;
  readonly dueAt: number;
  readonly times: ServiceTimes;
  readonly isTakenBy: readonly boolean[];
};

function placeOf(entry: QueueEntry & Timed, { now, desks, timesOf }: HallNow): Place {
  return {
    comesAt: Math.max(0, (entry.arrivedAt - now) / MINUTE_MS),
    dueAt: (entry.dueAt - now) / MINUTE_MS,
    times: timesOf(entry),
    isTakenBy: desks.map((desk) => canTake(desk, entry)),
  };
}

/** Draws who comes after this client and is due before all the same: with a priority reason, or a shorter target. */
function comersBefore(newcomer: QueueEntry, hall: HallNow): (chance: () => number) => Place[] {
  const dueAt = (newcomer.dueAt - hall.now) / MINUTE_MS;
  const kinds = hall.comers
    .filter(({ dueAfterMinutes }) => dueAfterMinutes < dueAt)
    .map((comers) => {
      const entry = { visitId: '', ticket: '', level: 1, arrivedAt: hall.now, dueAt: hall.now } as const;
      return { ...comers, place: placeOf({ ...entry, ...comers }, hall) };
    });
  const perMinute = kinds.reduce((sum, { perHour }) => sum + perHour, 0) / 60;
  const until = dueAt - Math.min(...kinds.map(({ dueAfterMinutes }) => dueAfterMinutes));
  return (chance) => {
    const coming: Place[] = [];
    const gap = (): number => -Math.log(1 - chance()) / perMinute;
    for (let comesAt = gap(); comesAt < until; comesAt += gap()) {
      let drawn = chance() * perMinute * 60;
      const kind = kinds.find(({ perHour }) => (drawn -= perHour) < 0) ?? kinds[0];
      if (!kind || comesAt + kind.dueAfterMinutes >= dueAt) continue;
      coming.push({ ...kind.place, comesAt, dueAt: comesAt + kind.dueAfterMinutes });
    }
    return coming;
  };
}

/** The desks in one run; minutes from now. */
type Desks = {
  readonly freeAt: number[];
  readonly lunchAt: number[];
  readonly lunchMinutes: readonly number[];
};

/** One run: when the last in line is called. */
function waitOfLast(
  line: readonly Place[],
  { freeAt, lunchAt, lunchMinutes }: Desks,
  chance: () => number,
): number {
  const last = line.length - 1;
  const isServed = new Uint8Array(line.length);
  for (;;) {
    const desk = earliest(freeAt);
    const now = freeAt[desk] ?? 0;
    if (now >= (lunchAt[desk] ?? NEVER)) {
      lunchAt[desk] = NEVER;
      freeAt[desk] = now + (lunchMinutes[desk] ?? 0);
      continue;
    }
    let comesNext = NEVER;
    let taken = -1;
    for (let index = 0; index <= last && taken < 0; index += 1) {
      const place = line[index];
      if (!place || isServed[index] === 1 || place.isTakenBy[desk] !== true) continue;
      if (place.comesAt <= now) taken = index;
      else comesNext = Math.min(comesNext, place.comesAt);
    }
    if (taken === last) return now;
    if (taken < 0) freeAt[desk] = comesNext;
    else {
      isServed[taken] = 1;
      freeAt[desk] = now + quantile(line[taken]?.times ?? [], chance());
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
  if (backAt != null && backAt > now) return () => (backAt - now) / MINUTE_MS;
  if (backAt != null) return (chance) => chance * OVERDUE_MINUTES;
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
