import { describe, expect, it } from 'vitest';
import type { RequestCommand } from '#shared/domain/request/decide.ts';
import { findEvent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { cardIdsOf, findClient } from '#db/repositories/clients.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { resolve } from '#electron/features/task/task.ts';
import {
  SERVICE,
  changeRequest,
  correctClient,
  handOver,
  mergeClient,
  registerClient,
  registerRequest,
  resolveTask,
} from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const devices = twoDevices();

const WITHDRAW = { kind: 'withdraw', how: 'phone', asker: 'client', words: 'Pārdomāju' } as const;

function writeAnew(office: SyncOffice, requestId: string, answers: Record<string, string>): RequestCommand {
  const state = loadState(office.db, 'request', requestId);
  const subjectId = state?.clientId ?? '';
  return {
    kind: 'correct',
    known: state?.corrections?.length ?? 0,
    entries: Object.entries(answers).map(([field, answer]) => ({ field, answer, subjectId })),
    delivery: 'counter',
    otherSubjects: {},
    why: { reason: 'clientSays', words: '' },
    isManager: true,
  };
}

describe('two devices that worked apart from each other', () => {
  it('both handed over one result: the first stands, both show a task with both sides', async () => {
    const request = registerRequest(devices.first, registerClient(devices.first));
    await devices.first.sync();
    await devices.central.returnResult(request, SERVICE);
    await devices.everybodySyncs();
    devices.part();
    handOver(devices.first, request, 'Anna Bērziņa');
    handOver(devices.second, request, 'Jānis Bērziņš');
    await devices.meet();

    const state = loadState(devices.first.db, 'request', request);
    for (const office of [devices.first, devices.second]) {
      expect(loadState(office.db, 'request', request)).toEqual(state);
      const tasks = openTasks(office.db);
      expect(tasks).toMatchObject([
        {
          state: {
            reason: 'request.alreadyHandedOver',
            aggregate: 'request',
            aggregateId: request,
            status: 'open',
          },
        },
      ]);
      expect(tasks[0]?.state.againstEventId).not.toBeNull();
    }
    expect(await devices.faults()).toEqual([]);

    resolveTask(devices.second, openTasks(devices.second.db)[0]?.id ?? '', 'theirs');
    await devices.everybodySyncs();
    expect(openTasks(devices.first.db)).toEqual([]);
    expect(await devices.faults()).toEqual([]);
  });

  it('sent by post here and handed over there: the first stands, and the handover can be put on top', async () => {
    const request = registerRequest(devices.first, registerClient(devices.first));
    await devices.first.sync();
    await devices.central.returnResult(request, SERVICE);
    await devices.everybodySyncs();
    devices.part();
    changeRequest(devices.first, request, { kind: 'sendResult', how: 'registeredPost', tracking: 'RR1LV' });
    handOver(devices.second, request, 'Jānis Bērziņš');
    await devices.meet();

    for (const office of [devices.first, devices.second]) {
      expect(loadState(office.db, 'request', request)?.status).toBe('sent');
      const [task, ...others] = openTasks(office.db).map(({ state }) => state);
      expect(others).toEqual([]);
      expect(task?.reason).toBe('request.alreadySent');
      expect(findEvent(office.db, task?.againstEventId ?? '')?.event.type).toBe('request.resultSent');
    }
    const [task] = openTasks(devices.second.db);
    const done = findEvent(devices.second.db, task?.state.eventId ?? '')?.event;
    const settled = { taskId: task?.id ?? '', resolution: 'mine', note: '' } as const;
    await devices.second.pass(3_600_000);
    devices.second.command((work) => resolve(work, settled));
    await devices.everybodySyncs();
    for (const office of [devices.first, devices.second]) {
      const state = loadState(office.db, 'request', request);
      // As it was at the counter, not as of the day on which it was settled.
      expect(state).toMatchObject({ status: 'handedOver', handover: { at: done?.at } });
      expect(state?.handover?.receivedBy).toBe('Jānis Bērziņš');
      expect(openTasks(office.db)).toEqual([]);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('withdrawn here while the owner decided: the result stands, a person sees both sides', async () => {
    const request = registerRequest(devices.first, registerClient(devices.first));
    await devices.everybodySyncs();
    devices.part();
    changeRequest(devices.second, request, WITHDRAW);
    await devices.central.returnResult(request, SERVICE);
    await devices.meet();

    for (const office of [devices.first, devices.second]) {
      const state = loadState(office.db, 'request', request);
      expect(state).toMatchObject({ status: 'resultReady' });
      expect(state?.withdrawal).toBeUndefined();
      const [task] = openTasks(office.db);
      expect(task?.state.reason).toBe('request.alreadyDecided');
      const against = findEvent(office.db, task?.state.againstEventId ?? '')?.event;
      expect(against).toMatchObject({ type: 'request.resultReturned', actor: { name: 'vsaa' } });
      expect(findEvent(office.db, task?.state.eventId ?? '')?.event.type).toBe('request.withdrawn');
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('withdrawn here and void there: the first stands, the other waits for a person', async () => {
    const request = registerRequest(devices.first, registerClient(devices.first));
    await devices.everybodySyncs();
    devices.part();
    changeRequest(devices.first, request, WITHDRAW);
    const why = { reason: 'twice', words: 'Reģistrēts divreiz' } as const;
    changeRequest(devices.second, request, { kind: 'void', why, isManager: true });
    await devices.meet();

    for (const office of [devices.first, devices.second]) {
      const state = loadState(office.db, 'request', request);
      expect(state).toMatchObject({ status: 'withdrawn', withdrawal: { words: 'Pārdomāju' } });
      expect(state?.voiding).toBeUndefined();
      expect(openTasks(office.db).map((task) => task.state.reason)).toEqual(['request.alreadyWithdrawn']);
    }
    expect(await devices.central.returnResult(request, SERVICE)).toBe(false);
    expect(await devices.faults()).toEqual([]);
  });

  it('both were asked to withdraw one request: it is withdrawn once, and nothing is left to settle', async () => {
    const request = registerRequest(devices.first, registerClient(devices.first));
    await devices.everybodySyncs();
    devices.part();
    changeRequest(devices.first, request, WITHDRAW);
    changeRequest(devices.second, request, { ...WITHDRAW, how: 'writing' });
    await devices.meet();
    for (const office of [devices.first, devices.second]) {
      expect(loadState(office.db, 'request', request)?.withdrawal?.how).toBe('phone');
      expect(openTasks(office.db)).toEqual([]);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('both corrected one form: other fields go together, the same field waits for a person who settles it', async () => {
    const request = registerRequest(devices.first, registerClient(devices.first));
    await devices.everybodySyncs();
    devices.part();
    changeRequest(
      devices.first,
      request,
      writeAnew(devices.first, request, { 'contact.phone': '+37120000001' }),
    );
    changeRequest(
      devices.second,
      request,
      writeAnew(devices.second, request, { 'contact.email': 'a@example.lv' }),
    );
    changeRequest(
      devices.second,
      request,
      writeAnew(devices.second, request, { 'contact.phone': '+37120000002' }),
    );
    await devices.meet();

    for (const office of [devices.first, devices.second]) {
      const state = loadState(office.db, 'request', request);
      expect(state?.answers).toEqual({ 'contact.phone': '+37120000001', 'contact.email': 'a@example.lv' });
      expect(openTasks(office.db).map((task) => task.state.reason)).toEqual(['request.correctedElsewhere']);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('corrected here while the owner decided, and while it was void there: the correction does not count', async () => {
    const client = registerClient(devices.first);
    const [decided, voided] = [
      registerRequest(devices.first, client),
      registerRequest(devices.first, client),
    ];
    await devices.everybodySyncs();
    devices.part();
    for (const request of [decided, voided]) {
      changeRequest(
        devices.second,
        request,
        writeAnew(devices.second, request, { 'contact.phone': '+37120000002' }),
      );
    }
    const why = { reason: 'wrongService', words: 'Cits pabalsts' } as const;
    changeRequest(devices.first, voided, { kind: 'void', why, isManager: true });
    await devices.central.returnResult(decided, SERVICE);
    await devices.meet();

    for (const office of [devices.first, devices.second]) {
      for (const request of [decided, voided]) {
        expect(loadState(office.db, 'request', request)?.corrections).toBeUndefined();
      }
      const reasons = openTasks(office.db).map((task) => task.state.reason);
      expect(reasons.toSorted()).toEqual(['request.alreadyDecided', 'request.alreadyVoided']);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('both corrected one client: one correction stands on both, the other waits for a person', async () => {
    const client = registerClient(devices.first);
    await devices.everybodySyncs();
    devices.part();
    correctClient(devices.first, client, { phone: '+371 20000001' });
    correctClient(devices.second, client, { phone: '+371 20000002' });
    expect(findClient(devices.second.db, client)?.phone).toBe('+371 20000002');
    await devices.meet();

    expect(findClient(devices.second.db, client)).toEqual(findClient(devices.first.db, client));
    for (const office of [devices.first, devices.second]) {
      expect(openTasks(office.db)).toMatchObject([
        { state: { reason: 'client.correctedElsewhere', aggregateId: client } },
      ]);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('both merged one card, into different ones: every device shows one of them, and a person is asked', async () => {
    const [double, one, two] = [1, 2, 3].map((n) =>
      registerClient(devices.first, { code: '', phone: `${n}` }),
    );
    await devices.everybodySyncs();
    devices.part();
    mergeClient(devices.first, double ?? '', one ?? '');
    mergeClient(devices.second, double ?? '', two ?? '');
    await devices.meet();

    const shown = findClient(devices.first.db, double ?? '');
    expect([one, two]).toContain(shown?.id);
    expect(findClient(devices.second.db, double ?? '')).toEqual(shown);
    for (const office of [devices.first, devices.second]) {
      expect(openTasks(office.db)).toMatchObject([
        { state: { reason: 'client.mergedElsewhere', aggregateId: double } },
      ]);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('two cards merged into each other are one and the same card on every device', async () => {
    const [one, two] = [1, 2].map((n) => registerClient(devices.first, { code: '', phone: `${n}` }));
    await devices.everybodySyncs();
    devices.part();
    mergeClient(devices.first, one ?? '', two ?? '');
    mergeClient(devices.second, two ?? '', one ?? '');
    await devices.meet();
    for (const { db } of [devices.first, devices.second]) {
      for (const id of [one, two]) expect(findClient(db, id ?? '')?.id).toBe([one, two].toSorted()[0]);
      expect(cardIdsOf(db, one ?? '').toSorted()).toEqual([one, two].toSorted());
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('a later act on top of a contradicted one is judged by what stands', async () => {
    const client = registerClient(devices.first);
    await devices.everybodySyncs();
    devices.part();
    correctClient(devices.first, client, { phone: '+371 20000001' });
    correctClient(devices.second, client, { phone: '+371 20000002' });
    correctClient(devices.second, client, { email: 'a@example.lv' });
    await devices.meet();
    expect(openTasks(devices.first.db)).toHaveLength(2);
    expect(await devices.faults()).toEqual([]);
  });
});

describe('a number that follows', () => {
  it('is given by the device that registered, as soon as it has a block, and by nobody else', async () => {
    const newcomer = openSyncOffice({ url: devices.central.url() });
    const client = registerClient(newcomer);
    const requests = [registerRequest(newcomer, client), registerRequest(newcomer, client)];
    expect(loadState(newcomer.db, 'request', requests[0] ?? '')?.registerNumber).toBeNull();
    await newcomer.sync();
    await devices.everybodySyncs();
    const numbers = requests.map(
      (request) => loadState(devices.first.db, 'request', request)?.registerNumber,
    );
    expect(new Set(numbers).size).toBe(2);
    expect(numbers.every((number) => number?.startsWith(devices.centre.code))).toBe(true);
    const rows = await devices.central.sql()<
      { request_id: string }[]
    >`select request_id from register_number where number = any(${numbers as string[]})`;
    expect(rows.map(({ request_id }) => request_id).sort()).toEqual([...requests].sort());
    expect(
      await faultsOf(devices.central, devices.centre, [devices.first, devices.second, newcomer]),
    ).toEqual([]);
    await newcomer.discard();
  });

  it('blocks of two devices never overlap, and are topped up while a fifth is left', async () => {
    const client = registerClient(devices.first);
    for (let count = 0; count < 160; count++) registerRequest(devices.first, client);
    await devices.everybodySyncs();
    const leases = await devices.central.sql()<
      { device_id: string; first_serial: number; last_serial: number }[]
    >`
      select device_id, first_serial, last_serial from lease where centre_id = ${devices.centre.id} order by first_serial`;
    expect(leases.map(({ device_id }) => device_id)).toEqual([
      devices.first.device().id,
      devices.second.device().id,
      devices.first.device().id,
    ]);
    expect(
      leases.every(
        ({ first_serial }, index) => index === 0 || first_serial > (leases[index - 1]?.last_serial ?? 0),
      ),
    ).toBe(true);
  });
});
