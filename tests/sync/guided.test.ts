import { expect, it } from 'vitest';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { guidedFigures } from '#shared/domain/visit/guided/figures.ts';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { call, consult, start } from '#tests/factories/visitCommands.ts';
import { changeVisit, issueTicket, registerClient, SERVICE } from '#tests/helpers/clerk.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const devices = twoDevices();

function begin(sessionId: string): VisitCommand {
  const facts = { serviceId: SERVICE, place: 'sharedComputer', planned: 'assisted' } as const;
  return { kind: 'startGuided', sessionId, stepIds: ['open', 'signIn', 'submit'], ...facts };
}

function tick(stepId: string): VisitCommand {
  return { kind: 'tickGuided', sessionId: 's1', stepId, isDone: true };
}

function complete(sessionId = 's1', serviceNumber = 'EP-17'): VisitCommand {
  return { kind: 'completeGuided', sessionId, minutes: 12, taught: 'yes', serviceNumber };
}

const giveUp: VisitCommand = {
  ...{ kind: 'giveUpGuided', sessionId: 's1', minutes: 9, taught: 'no' },
  ...{ reason: 'eServiceFailed', words: '' },
};

function serve(office: SyncOffice): string {
  const clientId = registerClient(office);
  const visitId = issueTicket(office, 'A001');
  const link: VisitCommand = { kind: 'linkClient', clientId };
  for (const act of [call, start, link, begin('s1')]) changeVisit(office, visitId, act);
  return visitId;
}

const visitOn = (office: SyncOffice, visitId: string) => loadState(office.db, 'visit', visitId);

it('help with an e-service begun on one device without a network goes on at the other (DIG-02)', async () => {
  devices.part();
  const visitId = serve(devices.first);
  changeVisit(devices.first, visitId, tick('open'));
  await devices.meet();
  changeVisit(devices.second, visitId, tick('signIn'));
  changeVisit(devices.second, visitId, complete());
  await devices.everybodySyncs();
  for (const office of [devices.first, devices.second]) {
    const [session] = visitOn(office, visitId)?.guided ?? [];
    expect(session?.doneIds).toEqual(['open', 'signIn']);
    expect(session?.ending).toMatchObject({ kind: 'completed', minutes: 12, serviceNumber: 'EP-17' });
  }
  expect(await devices.faults()).toEqual([]);
});

it('ended on both apart from each other: the first that arrived stands, on both, and is counted once', async () => {
  const visitId = serve(devices.first);
  await devices.everybodySyncs();
  devices.part();
  changeVisit(devices.first, visitId, complete());
  changeVisit(devices.second, visitId, giveUp);
  await devices.meet();
  for (const office of [devices.first, devices.second]) {
    const state = visitOn(office, visitId);
    expect(state?.guided?.[0]?.ending).toMatchObject({ kind: 'completed' });
    expect(guidedFigures(state ? [state] : [])).toMatchObject({ started: 1, completed: 1, givenUp: 0 });
    expect(state?.outcomes.map(({ kind }) => kind)).toEqual(['eServiceGuided']);
    expect(openTasks(office.db)).toEqual([]);
  }
  expect(await devices.faults()).toEqual([]);
});

it('begun there while the visit was ended here: closed as left open, until its own ending arrives', async () => {
  const visitId = serve(devices.first);
  changeVisit(devices.first, visitId, giveUp);
  await devices.everybodySyncs();
  devices.part();
  changeVisit(devices.second, visitId, begin('s2'));
  changeVisit(devices.second, visitId, complete('s2'));
  for (const act of [consult, { kind: 'finish', ratingOffered: false } as const]) {
    changeVisit(devices.first, visitId, act);
  }
  await devices.meet();
  for (const office of [devices.first, devices.second]) {
    const state = visitOn(office, visitId);
    expect(state?.status).toBe('finished');
    expect(guidedFigures(state ? [state] : [])).toMatchObject({ started: 2, completed: 1, underWay: 0 });
    rebuild(office.db);
    expect(visitOn(office, visitId)).toEqual(state);
  }
  expect(await devices.faults()).toEqual([]);
});
