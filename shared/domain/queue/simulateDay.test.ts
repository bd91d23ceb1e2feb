import { expect, it } from 'vitest';
import { dayFigures } from '#shared/domain/queue/dayFigures.ts';
import { planDay } from '#shared/domain/queue/planDay.ts';
import { simulateDay } from '#shared/domain/queue/simulateDay.ts';
import { DEFAULT_QUEUE_SETTINGS } from '#shared/domain/queue/settings.ts';
import { waitFigures, waitsOfDay } from '#shared/domain/queue/trySettings.ts';
import { randomNumbers } from '#shared/lib/random.ts';
import { FULL_HALL, USUAL_RULES } from '#tests/factories/queueDays.ts';

const aDay = (seed: number) => planDay(FULL_HALL, randomNumbers(seed));

it('everybody who came is called once, and never before coming', () => {
  const plan = aDay(3);
  const visits = simulateDay(plan, USUAL_RULES);
  expect(new Set(visits.map(({ client }) => client)).size).toBe(plan.clients.length);
  expect(visits).toHaveLength(plan.clients.length);
  expect(visits.every(({ client, calledAt }) => calledAt >= client.arrivesAt)).toBe(true);
});

it('no counter has two clients at once', () => {
  const visits = simulateDay(aDay(4), { ...USUAL_RULES, unansweredMinutes: 2 });
  for (const { calledAt } of visits) {
    const atCounters = visits.filter(({ client, calledAt: since }) => {
      const minutes = client.answersCall ? client.serviceMinutes : 2;
      return since <= calledAt && calledAt < since + minutes * 60_000;
    });
    expect(atCounters.length).toBeLessThanOrEqual(FULL_HALL.desks.length);
  }
});

it('the same seed makes the same day, about as many come as in the profile, most from eleven to twelve', () => {
  expect(aDay(5)).toEqual(aDay(5));
  const days = Array.from({ length: 30 }, (_, seed) => aDay(seed).clients).flat();
  expect(Math.abs(days.length / 30 / 300 - 1)).toBeLessThan(0.05);
  const hours = Map.groupBy(days, ({ arrivesAt }) =>
    Math.floor((arrivesAt - FULL_HALL.startsAt) / 3_600_000),
  );
  const busiest = [...hours].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
  expect(busiest).toBe(3);
});

it('a longer target lets appointments pass before walk-ins: the trade that a manager is shown', () => {
  const daysWith = (targetMinutes: number) =>
    Array.from({ length: 20 }, (_, seed) =>
      waitsOfDay(aDay(seed), { ...DEFAULT_QUEUE_SETTINGS, targetMinutes }),
    );
  const [short, long] = [daysWith(10), daysWith(60)];
  const p90 = (days: typeof short, kind: 'walkIn' | 'appointment') =>
    waitFigures(days, kind)?.p90Minutes ?? 0;
  expect(p90(long, 'appointment')).toBeLessThan(p90(short, 'appointment'));
  expect(p90(long, 'walkIn')).toBeGreaterThan(p90(short, 'walkIn'));
});

it('of a usual day, nine in ten wait no longer than the longest, however much longer one day was', () => {
  const quiet = [0, 0, 0, 0, 0, 0, 0, 0, 0, 30];
  const days = [...Array<number[]>(9).fill(quiet), Array<number>(90).fill(60)];
  const waits = days.map((walkIn) => ({ walkIn, priority: [], appointment: [] }));
  expect(waitFigures(waits, 'walkIn')).toEqual({ medianMinutes: 6, p90Minutes: 9, worstMinutes: 33 });
  expect(waitFigures(waits, 'priority')).toBeNull();
});

it('a day is like those of the same weekday, like all when these are few, and usual when nothing is known', () => {
  const on = (businessDay: string, clients: number) => ({
    businessDay,
    hour: 9,
    category: 'A',
    serviceId: null,
    clients,
    priority: 1,
    missed: 2,
  });
  const tuesdays = [on('2026-11-03', 10), on('2026-11-10', 20), on('2026-11-17', 30)];
  expect(dayFigures([...tuesdays, on('2026-11-18', 99)], 1, ['A'])).toMatchObject({
    days: 3,
    clientsPerHour: [20],
    priorityShare: 3 / 60,
    unansweredShare: 6 / 60,
  });
  expect(dayFigures([...tuesdays, on('2026-11-18', 40)], 2, ['A'])).toMatchObject({
    days: 4,
    clientsPerHour: [25],
  });
  expect(dayFigures(tuesdays.slice(1), 1, ['A', 'B']).days).toBe(0);
});
