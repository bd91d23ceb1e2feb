import type { DayProfile } from '#shared/domain/queue/planDay.ts';
import { DEFAULT_QUEUE_SETTINGS } from '#shared/domain/queue/settings.ts';
import { rulesOf } from '#shared/domain/queue/trySettings.ts';
import type { ServiceTimes } from '#shared/domain/queue/waitSamples.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';

const OPENING = Date.parse('2026-11-24T06:00:00Z');
const at = (minutes: number): number => OPENING + minutes * MINUTE_MS;

/** Lengths as they are measured at counters: most are short, some long; `spread` 0.5 has three quarters below 1.4 medians. */
export function lengths(median: number, spread: number, count = 400): ServiceTimes {
  return Array.from(
    { length: count },
    (_, index) => median * Math.exp(spread * normal((index + 0.5) / count)),
  );
}

/** Lengths that are forgotten as they go on, as in queueing theory. */
export function memoryless(mean: number, count: number): ServiceTimes {
  return Array.from({ length: count }, (_, index) => -mean * Math.log(1 - (index + 0.5) / count));
}

/** The full hall: 300 tickets, 45 in the hour from eleven (QUE-04), eight counters, breaks from half past eleven. */
export const FULL_HALL: DayProfile = {
  startsAt: OPENING,
  clientsPerHour: [14, 33, 40, 45, 37, 33, 34, 32, 24, 8],
  matters: [
    { category: 'A', share: 0.4, times: lengths(9, 0.5) },
    { category: 'B', share: 0.25, times: lengths(13, 0.55) },
    { category: 'C', share: 0.2, times: lengths(16, 0.6) },
    { category: 'D', share: 0.15, times: lengths(8, 0.6) },
  ],
  appointmentShare: 0.15,
  priorityShare: 0.06,
  absentShare: 0.1,
  unansweredShare: 0.04,
  desks: [
    ['A', 'B', 'D'],
    ['A', 'B', 'D'],
    ['A', 'C', 'D'],
    ['A', 'C', 'D'],
    ['A', 'B', 'C', 'D'],
    ['A', 'B', 'C', 'D'],
    ['B', 'C'],
    ['A', 'D'],
  ].map((categories, index) => ({
    categories,
    levels: [1],
    breaks: [{ at: at(210 + index * 20), minutes: 30 }],
  })),
};

/** A small town: 90 tickets, three counters that do everything. */
export const SMALL_HALL: DayProfile = {
  ...FULL_HALL,
  clientsPerHour: [4, 10, 12, 14, 11, 11, 11, 9, 6, 2],
  desks: [0, 1, 2].map((index) => ({
    categories: ['A', 'B', 'C', 'D'],
    levels: [1],
    breaks: [{ at: at(200 + index * 40), minutes: 30 }],
  })),
};

export const USUAL_RULES = rulesOf(DEFAULT_QUEUE_SETTINGS);

/** Value of the standard normal distribution below which this share lies. */
function normal(share: number): number {
  let [low, high] = [-6, 6];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (shareBelow(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Abramowitz and Stegun 26.2.17, off by less than 0.0000001. */
function shareBelow(z: number): number {
  if (z < 0) return 1 - shareBelow(-z);
  const t = 1 / (1 + 0.231_641_9 * z);
  const tail =
    t *
    (0.319_381_530 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
