import { describe, expect, it } from 'vitest';
import type { QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import { estimateWait } from '#shared/domain/queue/estimateWait.ts';
import { planDay, type DayProfile } from '#shared/domain/queue/planDay.ts';
import { DEFAULT_QUEUE_SETTINGS } from '#shared/domain/queue/settings.ts';
import { simulateDay, type Arrival } from '#shared/domain/queue/simulateDay.ts';
import {
  MEASURED_LENGTHS,
  waitSamples,
  type Comers,
  type HallNow,
  type OpenDesk,
} from '#shared/domain/queue/waitSamples.ts';
import { condensed, quantile } from '#shared/lib/quantile.ts';
import { randomNumbers } from '#shared/lib/random.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { FULL_HALL, memoryless, SMALL_HALL, USUAL_RULES } from '#tests/factories/queueDays.ts';

const NOW = 1_000 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;

const entry = (ticket: string, dueInMinutes: number, overrides: Partial<QueueEntry> = {}): QueueEntry => ({
  visitId: ticket,
  ticket,
  category: ticket.charAt(0),
  level: 1,
  arrivedAt: NOW - 10 * MINUTE_MS,
  dueAt: NOW + dueInMinutes * MINUTE_MS,
  ...overrides,
});
const desk = (...categories: string[]): OpenDesk => ({
  categories,
  levels: [1],
  busySince: null,
  busyWith: null,
});
const hall = (desks: OpenDesk[], waiting: QueueEntry[] = [], overrides: Partial<HallNow> = {}): HallNow => ({
  now: NOW,
  waiting,
  expected: [],
  comers: [],
  desks,
  timesOf: () => [10],
  ...overrides,
});

describe('the promised waiting range', () => {
  it('is nothing to wait for at a free desk', () => {
    expect(estimateWait(entry('A001', 20), hall([desk('A')]))).toEqual({ fromMinutes: 0, toMinutes: 5 });
  });

  it('counts those before and the rest of the service under way', () => {
    const busy = { ...desk('A'), busySince: NOW - 4 * MINUTE_MS, busyWith: { category: 'A' } };
    const range = estimateWait(entry('A002', 20), hall([busy], [entry('A001', 5)]));
    expect(range).toEqual({ fromMinutes: 16, toMinutes: 21 });
  });

  it('is not given when no open desk serves the category', () => {
    expect(estimateWait(entry('B001', 20), hall([desk('A')]))).toBeNull();
  });

  it('uses every desk that can help', () => {
    const line = [entry('A001', 1), entry('A002', 2), entry('A003', 3)];
    expect(estimateWait(entry('A004', 20), hall([desk('A')], line))?.fromMinutes).toBe(30);
    expect(estimateWait(entry('A004', 20), hall([desk('A'), desk('A')], line))?.fromMinutes).toBe(10);
  });

  it('goes by the length of the service where it was measured', () => {
    const timesOf: HallNow['timesOf'] = ({ serviceId }) => (serviceId === 'long' ? [40] : [10]);
    const line = [entry('A001', 1, { serviceId: 'long' })];
    expect(estimateWait(entry('A002', 20), hall([desk('A')], line, { timesOf }))?.fromMinutes).toBe(40);
  });

  it('keeps a desk for an expected appointment only from its time on', () => {
    const expected = entry('A001', 4, { arrivedAt: NOW + 4 * MINUTE_MS });
    const range = estimateWait(entry('A002', 20), hall([desk('A')], [entry('A000', -1), expected]));
    expect(range?.fromMinutes).toBe(20);
    expect(estimateWait(entry('A002', 20), hall([desk('A')], [expected]))?.fromMinutes).toBe(0);
  });

  it('of a service that lasts longer than any before, says soon and not at once', () => {
    const busy = { ...desk('A'), busySince: NOW - 90 * MINUTE_MS, busyWith: { category: 'A' } };
    expect(estimateWait(entry('A002', 20), hall([busy]))?.toMinutes).toBe(9);
  });

  it('counts a desk on a break from its end on, and the break that is still to come', () => {
    const backAt = NOW + 12 * MINUTE_MS;
    expect(estimateWait(entry('A001', 20), hall([{ ...desk('A'), backAt }]))?.fromMinutes).toBe(12);
    const lunch = { from: NOW, to: NOW, minutes: 30 };
    expect(estimateWait(entry('A001', 20), hall([{ ...desk('A'), lunch }]))?.fromMinutes).toBe(30);
  });

  it('is the same for the same hall', () => {
    const now = hall([desk('A')], [entry('A001', 5)], { timesOf: () => [3, 9, 14] });
    expect(waitSamples(entry('A002', 20), now)).toEqual(waitSamples(entry('A002', 20), now));
  });
});

/** A share in every run; all 200 with `npm run soak`. */
const DAYS = Number(process.env['ESTIMATE_DAYS'] ?? 12);
const FIRST_SEED = Number(process.env['ESTIMATE_SEED'] ?? 1);
/** A break begins when the client at the desk has been served. */
const LATE_LUNCH_MS = 10 * MINUTE_MS;

type Told = { readonly width: number; readonly wait: number; readonly isRight: boolean };

describe.each([
  ['a full hall', FULL_HALL],
  ['a small hall', SMALL_HALL],
])(`the range over ${DAYS} simulated days of %s, seed ${FIRST_SEED}`, (name, profile) => {
  const told = Array.from({ length: DAYS }, (_, day) => promisesOf(profile, FIRST_SEED + day)).flat();

  it('holds the real wait at least four times in five', () => {
    const right = shareRight(told);
    console.log(`${name}: ${told.length} promises, ${(right * 100).toFixed(1)} % held`);
    expect(right).toBeGreaterThanOrEqual(0.8);
  });

  it('is narrower than the larger of ten minutes and half the wait', () => {
    const [width, wait] = [medianOf(told.map((each) => each.width)), medianOf(told.map((each) => each.wait))];
    const ratio = medianOf(told.map((each) => each.width / Math.max(10, each.wait / 2)));
    console.log(`${name}: median width ${width} min, median wait ${wait.toFixed(1)} min`);
    expect(width).toBeLessThan(Math.max(10, wait / 2));
    expect(ratio).toBeLessThan(1);
  });

  it('is right also for those who have to wait', () => {
    const waiting = told.filter((each) => each.wait >= 5);
    console.log(`${name}: of ${waiting.length} who waited ${(shareRight(waiting) * 100).toFixed(1)} % held`);
    expect(shareRight(waiting)).toBeGreaterThanOrEqual(0.8);
  });
});

/** What is known here comes from sixty days before, as in a centre; the day itself is another. */
function promisesOf(profile: DayProfile, seed: number): Told[] {
  const times = measuredBefore(profile, seed);
  const chance = randomNumbers(seed);
  const plan = planDay(profile, chance);
  const hadLunch = new Set<number>();
  const promises = new Map<string, NonNullable<ReturnType<typeof estimateWait>>>();
  const visits = simulateDay(plan, USUAL_RULES, (arrival) => {
    const desks = arrival.desks.map((each, index) => ({
      ...each,
      lunch: lunchOf(index, each, arrival.now),
    }));
    const range = estimateWait(arrival.newcomer, {
      ...arrival,
      desks,
      expected: expectedAfter(arrival),
      comers: comersAt(arrival.now),
      timesOf,
    });
    if (range) promises.set(arrival.newcomer.ticket, range);
  });
  return visits.flatMap(({ ticket, client, calledAt }) => {
    const range = promises.get(ticket);
    if (!range) return [];
    const wait = (calledAt - client.arrivesAt) / MINUTE_MS;
    const isRight = wait >= range.fromMinutes && wait <= range.toMinutes;
    return [{ width: range.toMinutes - range.fromMinutes, wait, isRight }];
  });

  function timesOf({ category }: { readonly category: string }) {
    return times.get(category) ?? [];
  }

  /** The break of each desk is known to be over, under way, or to come in the hours of the days before. */
  function lunchOf(index: number, { backAt }: OpenDesk, now: number) {
    if (backAt != null && now > profile.startsAt) hadLunch.add(index);
    const begin = profile.desks.flatMap(({ breaks }) => breaks.map(({ at }) => at));
    const hours = { from: Math.min(...begin), to: Math.max(...begin) + LATE_LUNCH_MS };
    const [begins] = profile.desks[index]?.breaks ?? [];
    const isOver = hadLunch.has(index) || (begins !== undefined && now > begins.at + HOUR_MS);
    return isOver ? null : { ...hours, minutes: 30 };
  }

  /** Who has booked is known, not whether they will come; most come somewhat early. */
  function expectedAfter({ now }: Arrival): QueueEntry[] {
    return plan.clients.flatMap(({ appointedAt, arrivesAt, category }, index) =>
      appointedAt !== null && arrivesAt > now && appointedAt > now - 5 * MINUTE_MS
        ? [
            {
              ...entry(`${category}x${index}`, 0),
              category,
              arrivedAt: Math.max(now + MINUTE_MS, appointedAt - 4 * MINUTE_MS),
              dueAt: appointedAt,
            },
          ]
        : [],
    );
  }

  /** How many come with a priority reason at this hour is known from the days before. */
  function comersAt(now: number): Comers[] {
    const perHour = profile.clientsPerHour[Math.floor((now - profile.startsAt) / HOUR_MS)] ?? 0;
    const priority = perHour * (1 - profile.appointmentShare) * profile.priorityShare;
    return profile.matters.map(({ category, share }) => ({
      category,
      perHour: priority * share,
      dueAfterMinutes: DEFAULT_QUEUE_SETTINGS.priorityMinutes,
    }));
  }
}

function measuredBefore(profile: DayProfile, seed: number): ReadonlyMap<string, readonly number[]> {
  const chance = randomNumbers(seed + 1_000_000);
  const clients = Array.from({ length: 60 }, () => planDay(profile, chance).clients).flat();
  const byCategory = Map.groupBy(clients, ({ category }) => category);
  return new Map(
    [...byCategory].map(([category, served]) => {
      const minutes = served.map(({ answersCall, serviceMinutes }) =>
        answersCall ? serviceMinutes : USUAL_RULES.unansweredMinutes,
      );
      return [
        category,
        condensed(
          minutes.sort((a, b) => a - b),
          MEASURED_LENGTHS,
        ),
      ];
    }),
  );
}

describe('memoryless services at like counters, as in queueing theory', () => {
  const [counters, perHour, mean] = [4, 17, 10];
  const queue: DayProfile = {
    ...FULL_HALL,
    clientsPerHour: Array.from({ length: 8_000 }, () => perHour),
    matters: [{ category: 'A', share: 1, times: memoryless(mean, 4_000) }],
    appointmentShare: 0,
    priorityShare: 0,
    unansweredShare: 0,
    desks: Array.from({ length: counters }, () => ({ categories: ['A'], levels: [1], breaks: [] })),
  };
  const expected = meanWaitOfErlangC(counters, perHour / 60, 1 / mean);

  it('wait as long as Erlang C says, both in the simulated day and in the estimate', () => {
    const estimates: number[] = [];
    const times = memoryless(mean, 400);
    let arrivals = 0;
    const visits = simulateDay(planDay(queue, randomNumbers(7)), USUAL_RULES, (arrival) => {
      arrivals += 1;
      if (arrivals % 40 === 0)
        estimates.push(
          meanOf(waitSamples(arrival.newcomer, { ...hall([]), ...arrival, timesOf: () => times })),
        );
    });
    const waits = visits.map(({ client, calledAt }) => (calledAt - client.arrivesAt) / MINUTE_MS);
    const [real, estimated] = [meanOf(waits), meanOf(estimates)];
    console.log(
      `Erlang C ${expected.toFixed(3)} min, simulated ${real.toFixed(3)}, estimated ${estimated.toFixed(3)}`,
    );
    expect(Math.abs(real / expected - 1)).toBeLessThan(0.05);
    expect(Math.abs(estimated / expected - 1)).toBeLessThan(0.05);
  });
});

/** Mean wait in minutes: arrivals and services a minute. */
function meanWaitOfErlangC(counters: number, arrivals: number, services: number): number {
  const load = arrivals / services;
  let [term, sum] = [1, 0];
  for (let busy = 0; busy < counters; busy += 1) {
    sum += term;
    term *= load / (busy + 1);
  }
  const all = (term * counters) / (counters - load);
  return all / (sum + all) / (counters * services - arrivals);
}

function shareRight(told: readonly Told[]): number {
  return told.filter(({ isRight }) => isRight).length / told.length;
}

function medianOf(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
