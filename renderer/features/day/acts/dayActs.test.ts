import { describe, expect, it } from 'vitest';
import { textsIn } from '#shared/i18n/texts.ts';
import { nobodyTakesAct, overdueAct } from './clientActs.ts';
import { backlogAct, missingAct } from './comingActs.ts';
import { unsentAct } from './unsentAct.ts';
import { findingOf, inOrder, isQuiet, type DayAct } from './dayAct.ts';
import { contradictionAct, differenceAct } from './workActs.ts';

const t = textsIn('lv');
const act = (id: string, tone: DayAct['tone']): DayAct => ({
  ...{ id, tone, text: id, note: null },
  ...{ label: id, path: '/' },
});
const QUIET = findingOf({ data: 0, error: null }, () => [null]);

describe('what a manager has to act on', () => {
  it('is what is wrong or late first, whoever says it', () => {
    const soon = findingOf({ data: 1, error: null }, () => [act('agreements', 'warn')]);
    const late = findingOf({ data: 1, error: null }, () => [act('requests', 'error')]);
    expect(inOrder([soon, QUIET, late]).map(({ id }) => id)).toEqual(['requests', 'agreements']);
  });

  it('is nothing only when everybody was asked and said so', () => {
    expect(isQuiet([QUIET, QUIET])).toBe(true);
    expect(isQuiet([QUIET, findingOf<number>({ data: undefined, error: null }, () => [])])).toBe(false);
    const failed = findingOf({ data: 0, error: { code: 'internal' } }, () => []);
    expect(isQuiet([QUIET, failed])).toBe(false);
  });

  it('one contradiction is opened at once, several as a list', () => {
    const open = [1, 2].map((n) => ({
      ...{ taskId: `t${n}`, reason: 'request.alreadySent', openedAt: 0, aggregate: 'request' },
      ...{ registerNumber: null, serviceId: null, clientName: null },
    }));
    expect(contradictionAct({ open: [] }, t)).toBeNull();
    expect(contradictionAct({ open: open.slice(0, 1) }, t)).toMatchObject({ path: '/tasks/t1' });
    expect(contradictionAct({ open }, t)).toMatchObject({ path: '/tasks', text: '2 pretrunas gaida izvēli' });
  });

  it('figures that do not add up either way (QUE-03)', () => {
    expect(differenceAct(0, t)).toBeNull();
    expect(differenceAct(-2, t)?.text).toBe('Dienas skaitļi nesakrīt par 2');
  });
});

describe('the hall', () => {
  const waiting = (n: number) =>
    Array.from({ length: n }, (_, index) => ({
      ...{ visitId: `v${index}`, ticket: `A00${index}`, arrivedAt: 0, lateMinutes: 9 - index },
    }));
  const HALL = { overdue: [], categories: [], openCounters: 1 };

  it('names those who wait longest and counts the others', () => {
    expect(overdueAct(HALL, t)).toBeNull();
    expect(overdueAct({ ...HALL, overdue: waiting(6) }, t)).toMatchObject({
      text: '6 klienti gaida pārāk ilgi',
      note: 'A000 9\u00a0min · A001 8\u00a0min · A002 7\u00a0min · un vēl 3',
    });
  });

  it('tells the queues that no counter takes; with none open, to sit down at one', () => {
    const categories = [
      { category: 'A', waiting: 4, range: { fromMinutes: 5, toMinutes: 9 } },
      { category: 'B', waiting: 0, range: null },
      { category: 'C', waiting: 1, range: null },
    ];
    expect(nobodyTakesAct({ ...HALL, categories: categories.slice(0, 2) }, t)).toBeNull();
    expect(nobodyTakesAct({ ...HALL, categories }, t)).toMatchObject({
      note: 'rinda: C',
      path: '/settings/counters',
    });
    expect(nobodyTakesAct({ ...HALL, categories, openCounters: 0 }, t)).toMatchObject({ path: '/counter' });
  });
});

describe('what waits to be sent', () => {
  const now = Date.parse('2026-11-30T10:00:00Z');
  const HOUR_MS = 3_600_000;
  const waiting = { state: 'offline', isStuck: false, toSend: 3, filesToSend: 1 } as const;

  it('is everyday for an hour, and then to be looked at in the list itself', () => {
    expect(unsentAct({ ...waiting, unsentSince: null }, now, t)).toBeNull();
    expect(unsentAct({ ...waiting, unsentSince: now - HOUR_MS + 1 }, now, t)).toBeNull();
    expect(unsentAct({ ...waiting, unsentSince: now - HOUR_MS }, now, t)).toMatchObject({
      ...{ tone: 'warn', text: 'Ilgi gaida sūtīšanu: 4', note: 'kopš 11:00', overlay: 'outbox' },
    });
  });

  it('is late on the next day, and at once when the sending stands still', () => {
    expect(unsentAct({ ...waiting, unsentSince: now - 24 * HOUR_MS }, now, t)).toMatchObject({
      ...{ tone: 'error', note: 'kopš 29.11.2026 12:00' },
    });
    expect(unsentAct({ ...waiting, isStuck: true, unsentSince: now - 90_000 }, now, t)).toMatchObject({
      ...{ tone: 'error', note: 'kopš 11:58 · sūtīšana apstājusies' },
    });
  });

  it("is nobody's fault where there is no back-office to send it to", () => {
    expect(unsentAct({ ...waiting, state: 'unconnected', unsentSince: 0 }, now, t)).toBeNull();
  });
});

describe('what is coming', () => {
  it('the list of late requests is told of only where it grows (SLT-09)', () => {
    const forecast = (overdue: number) => ({
      ...{ weeks: 4, overdueNow: 3 },
      days: [{ ...{ day: '2026-12-04', due: 1, arrivals: 1, answers: 1, isTooMuch: false }, overdue }],
    });
    expect(backlogAct(null, t)).toBeNull();
    expect(backlogAct(forecast(3.4), t)).toBeNull();
    expect(backlogAct(forecast(7.6), t)?.note).toBe('tagad 3, 04.12.2026. vakarā ap 8');
  });

  it('one client without a paper is a client, three are a card that says it badly', () => {
    const cards = { nameOf: (id: string) => id, cardOf: () => undefined };
    const missing = (count: number) => ({ missing: [{ serviceId: 'card', documentId: 'deed', count }] });
    expect(missingAct({ missing: [] }, cards, (text) => text.lv, t)).toBeNull();
    expect(missingAct(missing(2), cards, (text) => text.lv, t)).toBeNull();
    expect(missingAct(missing(3), cards, (text) => text.lv, t)).toMatchObject({
      text: 'Klientiem trūkst: deed',
      path: '/knowledge/card',
    });
  });
});
