import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '#db/migrations/migrate.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import { openConnection, openDatabase } from '#db/open.ts';
import type { Office } from '#electron/office/office.ts';
import { readQueueSettings } from '#electron/office/queueSettings.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import { signIn, startTestOffice, type Person, type Route } from '#tests/helpers/testOffice.ts';

const MINUTE_MS = 60_000;
const triage = {
  serviceId: 'vsaa-sickness-benefit',
  lifeSituationId: null,
  need: 'none',
  hasEid: null,
  language: 'lv',
} as const;

describe.each<Route>(['ipc', 'http'])('the settings of the queue, over %s', (route) => {
  let office: Office;
  let manager: Person;
  let greeter: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    manager = await signIn(office, 'Māra Kalniņa', null, route);
    greeter = await signIn(office, 'Līga Balode', null, route);
  });
  afterAll(() => office.close());

  const minutesUntilDue = async (overrides: object = {}): Promise<number> => {
    const { dueAt } = await greeter.call('door.preview', { triage: { ...triage, ...overrides } });
    return Math.round((dueAt - Date.now()) / MINUTE_MS);
  };

  it('order the tickets that are given from then on: by service, by category, by priority (design 5)', async () => {
    const usual = await manager.call('queue.settings', {});
    expect(await minutesUntilDue()).toBe(20);
    expect(await minutesUntilDue({ need: 'withInfant' })).toBe(5);
    await manager.call('queue.changeSettings', {
      ...usual,
      targetMinutes: 25,
      categoryTargets: [{ category: 'A', minutes: 40 }],
      serviceTargets: [{ serviceId: 'vsaa-sickness-benefit', minutes: 12 }],
      priorityMinutes: 2,
    });
    expect(await minutesUntilDue()).toBe(12);
    expect(await minutesUntilDue({ serviceId: 'vsaa-old-age-pension' })).toBe(40);
    expect(await minutesUntilDue({ serviceId: null })).toBe(25);
    expect(await minutesUntilDue({ need: 'withInfant' })).toBe(2);
    await manager.call('queue.changeSettings', usual);
    expect(await manager.call('queue.settings', {})).toEqual(usual);
  });

  it('are tried out on a usual day while little has been measured (QUE-04)', async () => {
    const { days, clientsPerHour, matters, counters } = await manager.call('queue.profile', {});
    expect(days).toBe(0);
    expect(Math.max(...clientsPerHour)).toBe(clientsPerHour[3]);
    expect(matters.map(({ category }) => category)).toEqual(['A', 'B', 'C', 'D']);
    expect(counters.some(({ isOpen }) => isOpen)).toBe(true);
  });

  it('are the manager’s alone', async () => {
    expect(await greeter.refusal('queue.settings', {})).toBe('notPermitted');
  });
});

it('what a centre had set before the queue had settings of its own stays', () => {
  const file = path.join(temporaryFolder(), 'lodzins.db');
  const old = openConnection(file, TEST_KEY);
  migrate(old, 9);
  writeMeta(old, 'centre.settings', {
    openingHours: [],
    cutoffMinutes: 15,
    targetMinutes: 30,
    lockAfterMinutes: 5,
  });
  old.close();
  const db = openDatabase(file, TEST_KEY);
  expect(readQueueSettings(db)).toMatchObject({ cutoffMinutes: 15, targetMinutes: 30, priorityMinutes: 5 });
  expect(readMeta(db, 'centre.settings')).toEqual({ openingHours: [], lockAfterMinutes: 5 });
  db.close();
});
