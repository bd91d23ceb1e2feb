import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { loadState } from '#db/journal/states.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { call, consult, start } from '#tests/factories/visitCommands.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { changeVisit, issueTicket, registerClient } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

let central: Central;
let centre: Centre;
let first: SyncOffice;
let second: SyncOffice;

beforeAll(async () => {
  central = await startCentral();
  centre = await central.newCentre();
  first = openSyncOffice({ url: central.url() });
  second = openSyncOffice({ url: central.url() });
  await first.sync();
  await second.sync();
});
afterAll(async () => {
  await first.discard();
  await second.discard();
  await central.close();
});

async function everybodySyncs(): Promise<void> {
  await first.sync();
  await second.sync();
  await first.sync();
}

it('two corrections of one visit, apart from each other: both stand, and everybody sees the same last one', async () => {
  const mine = { why: { reason: 'mixedUp', words: 'Vārdamāsa' }, isManager: true } as const;
  const [wrong, alma, vilis] = ['Anna', 'Alma', 'Vilis'].map((givenName) =>
    registerClient(first, { givenName, code: '' }),
  );
  const visitId = issueTicket(first, 'A001');
  for (const act of [call, start, consult]) changeVisit(first, visitId, act);
  changeVisit(first, visitId, { kind: 'linkClient', clientId: wrong ?? '' });
  changeVisit(first, visitId, { kind: 'finish', ratingOffered: false });
  await everybodySyncs();

  for (const { link } of [first, second]) link.cut(true);
  changeVisit(first, visitId, { kind: 'correctClient', clientId: alma ?? '', ...mine });
  changeVisit(second, visitId, { kind: 'correctClient', clientId: vilis ?? '', ...mine });
  expect(loadState(first.db, 'visit', visitId)?.clientId).toBe(alma);
  expect(loadState(second.db, 'visit', visitId)?.clientId).toBe(vilis);
  first.link.cut(false);
  await first.sync();
  second.link.cut(false);
  await everybodySyncs();

  // The second arrived last; nothing of the first is lost, and nobody is asked, because a person decided both times.
  for (const { db } of [first, second]) {
    const state = loadState(db, 'visit', visitId);
    expect(state).toMatchObject({ status: 'finished', clientId: vilis });
    expect(state?.steps.filter(({ type }) => type === 'visit.clientCorrected')).toHaveLength(2);
    expect(openTasks(db)).toEqual([]);
  }
  expect(await faultsOf(central, centre, [first, second])).toEqual([]);
});
