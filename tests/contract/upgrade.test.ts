import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATABASE_FILE } from '#db/files.ts';
import type { AggregateKind, NewEvent } from '#shared/domain/event.ts';
import { unsentEvents } from '#db/journal/read.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { verifyJournal } from '#db/journal/verify.ts';
import { appendEvent } from '#db/journal/write.ts';
import { LATEST_VERSION, migrate, MIGRATIONS } from '#db/migrations/migrate.ts';
import { openConnection, openDatabase } from '#db/open.ts';
import { savePack } from '#db/repositories/catalogue.ts';
import { cardsRead } from '#db/repositories/cardsRead.ts';
import { unconfirmedErasures } from '#db/repositories/erasures.ts';
import { representationsOf } from '#db/repositories/representations.ts';
import { deviceIdentity } from '#electron/office/identity.ts';
import { clientRegistered, requestRegistered, ticketIssued } from '#tests/factories/events.ts';
import { aRecording, TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { openSyncOffice } from '#tests/helpers/syncOffice.ts';

const COMMANDS = 200;
let central: Central;
beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

it('an upgrade with a full outbox keeps every item, and all of them arrive', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, DATABASE_FILE);
  const old = openConnection(file, TEST_KEY);
  migrate(old, MIGRATIONS.at(-2)?.version);
  const device = deviceIdentity(old, v7);
  for (let command = 0; command < COMMANDS; command += 1) {
    const client = v7();
    const recording = aRecording(device);
    const add = (aggregate: AggregateKind, aggregateId: string, event: NewEvent) =>
      appendEvent(old, recording, { aggregate, aggregateId, event });
    // The tables that screens read were the older program's own; here they follow after the upgrade.
    add('client', client, clientRegistered(client, { familyName: `Uzvārds ${command}` }));
    add('visit', v7(), ticketIssued({ ticket: `A${command}` }));
    add('request', v7(), requestRegistered(client));
  }
  const before = unsentEvents(old, device, 10_000);
  expect(before).toHaveLength(COMMANDS * 3);
  old.close();

  const upgraded = openDatabase(file, TEST_KEY);
  expect(upgraded.pragma('user_version', { simple: true })).toBe(LATEST_VERSION);
  expect(unsentEvents(upgraded, device, 10_000)).toEqual(before);
  expect(verifyJournal(upgraded, device)).toBeNull();
  rebuild(upgraded);
  upgraded.close();

  const centre = await central.newCentre();
  const office = openSyncOffice({ url: central.url(), folder });
  await office.sync();
  expect(await faultsOf(central, centre, [office])).toEqual([]);
  expect(office.db.prepare('SELECT count(*) FROM events WHERE verdict IS NULL').pluck().get()).toBe(0);
  await office.close();
});

it('a database of before records of representatives and of erasures tells whom it has erased already', () => {
  const file = path.join(temporaryFolder(), DATABASE_FILE);
  const old = openConnection(file, TEST_KEY);
  migrate(old, 24);
  const recording = aRecording(deviceIdentity(old, v7));
  const [gone, here] = [v7(), v7()];
  const erased = { type: 'client.erased', version: 1, payload: {} } as const;
  for (const client of [gone, here])
    appendEvent(old, recording, {
      aggregate: 'client',
      aggregateId: client,
      event: clientRegistered(client),
    });
  appendEvent(old, recording, { aggregate: 'client', aggregateId: gone, event: erased });
  old.close();

  const upgraded = openDatabase(file, TEST_KEY);
  expect(unconfirmedErasures(upgraded, 10).map(({ subjectId }) => subjectId)).toEqual([gone]);
  rebuild(upgraded);
  expect(unconfirmedErasures(upgraded, 10).map(({ subjectId }) => subjectId)).toEqual([gone]);
  expect(representationsOf(upgraded, here, 10)).toEqual([]);
  upgraded.close();
});

it('whoever worked here before there were read marks knows the newest catalogue that was kept', () => {
  const file = path.join(temporaryFolder(), DATABASE_FILE);
  const old = openConnection(file, TEST_KEY);
  migrate(old, 26);
  for (const version of [1, 2]) savePack(old, { version, body: '{}', signature: '' });
  const [anna, other] = [v7(), v7()];
  // Two days of work.
  for (const shift of [v7(), v7()]) {
    old
      .prepare(`INSERT INTO shifts (id, staff_id, started_at, state) VALUES (?, ?, 0, '{}')`)
      .run(shift, anna);
  }
  old.close();

  const upgraded = openDatabase(file, TEST_KEY);
  expect(cardsRead(upgraded, anna)).toEqual({ cards: null, version: 2 });
  expect(cardsRead(upgraded, other)).toBeNull();
  rebuild(upgraded);
  expect(cardsRead(upgraded, anna)).toEqual({ cards: null, version: 2 });
  upgraded.close();
});
