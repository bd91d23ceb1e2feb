import { expect, it } from 'vitest';
import { loadState } from '#db/journal/states.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { call, consult, start } from '#tests/factories/visitCommands.ts';
import { changeVisit, issueTicket, registerClient } from '#tests/helpers/clerk.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const devices = twoDevices();

it('two corrections of one visit, apart from each other: both stand, and everybody sees the same last one', async () => {
  const mine = { why: { reason: 'mixedUp', words: 'Vārdamāsa' }, isManager: true } as const;
  const [wrong, alma, vilis] = ['Anna', 'Alma', 'Vilis'].map((givenName) =>
    registerClient(devices.first, { givenName, code: '' }),
  );
  const visitId = issueTicket(devices.first, 'A001');
  for (const act of [call, start, consult]) changeVisit(devices.first, visitId, act);
  changeVisit(devices.first, visitId, { kind: 'linkClient', clientId: wrong ?? '' });
  changeVisit(devices.first, visitId, { kind: 'finish', ratingOffered: false });
  await devices.everybodySyncs();

  devices.part();
  changeVisit(devices.first, visitId, { kind: 'correctClient', clientId: alma ?? '', ...mine });
  changeVisit(devices.second, visitId, { kind: 'correctClient', clientId: vilis ?? '', ...mine });
  expect(loadState(devices.first.db, 'visit', visitId)?.clientId).toBe(alma);
  expect(loadState(devices.second.db, 'visit', visitId)?.clientId).toBe(vilis);
  await devices.meet();

  // The second arrived last; nothing of the first is lost, and nobody is asked, because a person decided both times.
  for (const { db } of [devices.first, devices.second]) {
    const state = loadState(db, 'visit', visitId);
    expect(state).toMatchObject({ status: 'finished', clientId: vilis });
    expect(state?.steps.filter(({ type }) => type === 'visit.clientCorrected')).toHaveLength(2);
    expect(openTasks(db)).toEqual([]);
  }
  expect(await devices.faults()).toEqual([]);
});
