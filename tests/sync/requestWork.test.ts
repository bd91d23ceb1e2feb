import { describe, expect, it } from 'vitest';
import type { StaffId } from '#shared/lib/ids.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { WorkCommand } from '#shared/domain/request/work/decide.ts';
import { openTurn } from '#shared/domain/request/work/turns.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { newestRequests, requestsInWork } from '#db/repositories/requests.ts';
import { saveStepsSeen } from '#db/repositories/requestWork.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { newsOf, viewsOf, workOfRow } from '#electron/features/request/workViews.ts';
import { search } from '#electron/features/client/client.ts';
import { paperOf } from '#electron/features/request/paper.ts';
import { namesOf } from '#electron/office/handoffView.ts';
import { voidRegistration } from '#electron/features/request/afterwards.ts';
import { recordAs } from '#electron/office/recordAs.ts';
import { eraseSubject } from '#backoffice/storage/erasure.ts';
import { aRouting } from '#tests/factories/requestWork.ts';
import { registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoCentres } from '#tests/helpers/twoCentres.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

function act(office: SyncOffice, who: string, requestId: string, command: WorkCommand): void {
  const actor = { kind: 'staff', staffId: who as StaffId, counter: null } as const;
  recordAs(office, actor, (work) =>
    work.decide('request', requestId, (state) => decideRequest(state, command, { now: work.now, actor })),
  );
}

function stateIn(office: SyncOffice, requestId: string): RequestState {
  const state = loadState(office.db, 'request', requestId);
  if (!state) throw new Error('the request is not here');
  return state;
}

const taken = (by: string): WorkCommand => ({ kind: 'take', turnId: 't1', isMeant: true, by });

describe('two devices of one centre', () => {
  const devices = twoDevices();

  it('take one request without a network: the first in the server’s order has it, and both see who was late', async () => {
    const { first, second } = devices;
    const request = registerRequest(first, registerClient(first));
    act(first, 'anna', request, aRouting());
    await devices.everybodySyncs();
    devices.part();
    act(second, 'ilze', request, taken('Ilze Ozola'));
    saveStepsSeen(second.db, request, 'ilze', newsOf(stateIn(second, request), 'ilze'));
    act(first, 'janis', request, taken('Jānis Liepiņš'));
    expect(openTurn(stateIn(second, request))?.takenBy).toBe('ilze');
    await devices.meet();

    for (const office of [first, second]) {
      expect(openTurn(stateIn(office, request))?.takenBy).toBe('janis');
      expect(stateIn(office, request).work?.steps.at(-1)).toMatchObject({ staffId: 'ilze', isLate: true });
      expect(openTasks(office.db)).toEqual([]);
    }
    // Whoever was late is told: it stands in their list until they have seen it.
    const taker = { staffId: 'ilze', levels: [2], institutions: null, centreId: 'sal' };
    const ilze = { taker, isManager: false, names: namesOf(second) };
    const state = stateIn(second, request);
    const row = workOfRow(second, ilze, request, state);
    expect(row).toMatchObject({ unread: 1, turn: { isMine: false, holderName: 'Jānis Liepiņš' } });
    expect(viewsOf(row, ilze, state).work).toBe(true);
    expect(await devices.faults()).toEqual([]);
  });
});

describe('another centre that is asked to work on a request', () => {
  const centres = twoCentres();

  const routing = (): WorkCommand =>
    aRouting({
      fromCentreId: centres.here.centre()?.id ?? null,
      target: { kind: 'centre', centreId: centres.thereId, institutionId: 'vsaa' },
      text: 'Lūdzu pārbaudiet stāžu',
    });

  it('reads it with its client, has it in its work and in no list of its own, and the answer comes back', async () => {
    const { here, there } = centres;
    const client = registerClient(here);
    const request = registerRequest(here, client);
    await here.sync();
    await there.sync();
    expect(loadState(there.db, 'request', request)).toBeNull();

    act(here, 'anna', request, routing());
    await here.sync();
    await there.sync();
    expect(requestsInWork(there.db, 10).map(({ id }) => id)).toEqual([request]);
    expect(newestRequests(there.db, 10)).toEqual([]);
    expect(newestRequests(here.db, 10).map(({ id }) => id)).toContain(request);
    expect(loadState(there.db, 'client', client)?.data).toMatchObject({ familyName: 'Bērziņš' });
    expect(stateIn(there, request).work?.steps[0]).toMatchObject({ text: 'Lūdzu pārbaudiet stāžu' });
    const asked = { staffId: 'zane', levels: [2], institutions: null, centreId: centres.thereId };
    const zane = { taker: asked, isManager: false, names: namesOf(there) };
    const { turn } = workOfRow(there, zane, request, stateIn(there, request));
    expect(turn?.to).toEqual({ kind: 'centre', name: there.centre()?.name });
    // By the number on its receipt it is found in both, and a paper about it names the centre that took it in.
    const text = stateIn(there, request).registerNumber ?? '';
    for (const office of [here, there]) {
      const found = await search(office, { text, limit: 5 }, { kind: 'anyone' });
      expect(found).toMatchObject({ clients: [{ clientId: client }], requests: [{ requestId: request }] });
    }
    const { paper } = paperOf(there, { requestId: request, language: 'lv', copy: 1 });
    expect(paper.centreName).toBe(here.centre()?.name);

    act(there, 'zane', request, taken('Zane Kalna'));
    act(there, 'zane', request, {
      kind: 'return',
      turnId: 't1',
      nextTurnId: 't2',
      target: { kind: 'person', staffId: 'anna' },
      fromCentreId: centres.thereId,
      text: 'Trūkst arhīva izziņas',
      by: 'Zane Kalna',
    });
    await there.sync();
    await here.sync();
    expect(openTurn(stateIn(here, request))).toMatchObject({
      reason: 'returned',
      fromCentreId: centres.thereId,
    });
    expect(stateIn(here, request).work?.steps.at(-1)).toMatchObject({
      text: 'Trūkst arhīva izziņas',
      by: 'Zane Kalna',
    });
    // Its client asks where it was registered.
    const why = { reason: 'twice', words: 'Divreiz' } as const;
    expect(() => there.command((work) => voidRegistration(work, { requestId: request, why }))).toThrow(
      expect.objectContaining({ error: { code: 'refused', rule: 'request.otherCentre' } }),
    );
    const before = stateIn(there, request);
    rebuild(there.db);
    expect(stateIn(there, request)).toEqual(before);
    expect(newestRequests(there.db, 10)).toEqual([]);
  });

  it('loses the words about a client who is erased', async () => {
    const { here, there } = centres;
    const client = registerClient(here);
    const request = registerRequest(here, client);
    act(here, 'anna', request, routing());
    act(here, 'anna', request, { kind: 'writeMessage', text: 'Klients zvanīs rīt', by: 'Anna Kļaviņa' });
    await here.sync();
    await there.sync();
    await eraseSubject(centres.central.sql(), client, { now: Date.now(), ownerOf: () => null });
    await here.sync();
    await there.sync();
    for (const office of [here, there]) {
      const steps = stateIn(office, request).work?.steps ?? [];
      expect(steps.map(({ type }) => type)).toEqual(['request.routed', 'request.messageWritten']);
      expect(JSON.stringify(steps)).not.toMatch(/zvanīs|stāžu/);
    }
  });
});
