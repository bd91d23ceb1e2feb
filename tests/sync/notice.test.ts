import { describe, expect, it, vi } from 'vitest';
import { loadState } from '#db/journal/states.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import {
  changeRequest,
  handOver,
  mergeClient,
  registerClient,
  registerRequest,
  SERVICE,
  setPreference,
} from '#tests/helpers/clerk.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

/** No notifier is connected: what is to be told waits at the back-office. */
const devices = twoDevices();

function begun() {
  const client = registerClient(devices.first, { phone: '+371 26123450' });
  setPreference(devices.first, client, 'sms');
  return { client, request: registerRequest(devices.first, client) };
}

const noticesIn = (office: SyncOffice, request: string) =>
  loadState(office.db, 'request', request)?.notices ?? [];

async function hasTold(request: string, status: string) {
  await vi.waitFor(
    async () => {
      await devices.everybodySyncs();
      for (const office of [devices.first, devices.second]) {
        expect(noticesIn(office, request).map((notice) => notice.status)).toEqual([status]);
      }
    },
    { timeout: 10_000, interval: 200 },
  );
}

const askNotice = { kind: 'askNotice', about: 'result', questionId: null, wish: 'sms' } as const;

describe('a message to a client, over the network', () => {
  it('is taken by the back-office when the result is here, and every counter sees that it waits', async () => {
    const { request } = begun();
    await devices.everybodySyncs();
    await devices.central.returnResult(request, SERVICE);
    await hasTold(request, 'waiting');
    expect(noticesIn(devices.second, request)).toMatchObject([{ about: 'result', channel: 'sms' }]);
    expect(await devices.faults()).toEqual([]);
  });

  it('that was wanted without a network waits here, and goes on when the network is back', async () => {
    const client = registerClient(devices.first, { phone: '+371 26123450' });
    const request = registerRequest(devices.first, client);
    await devices.everybodySyncs();
    await devices.central.returnResult(request, SERVICE);
    await devices.everybodySyncs();
    expect(noticesIn(devices.first, request)).toEqual([]);
    devices.part();
    setPreference(devices.second, client, 'sms');
    changeRequest(devices.second, request, askNotice);
    expect(noticesIn(devices.second, request)).toMatchObject([{ status: 'asked' }]);
    await devices.meet();
    await hasTold(request, 'waiting');
    expect(await devices.faults()).toEqual([]);
  });

  it('goes on when the card it was agreed on is merged, and ends when it is taken back on the other', async () => {
    const { client, request } = begun();
    const shown = registerClient(devices.second, { code: '', phone: '+371 26123450' });
    await devices.everybodySyncs();
    devices.first.time.advance(1_000);
    mergeClient(devices.first, client, shown);
    await devices.everybodySyncs();
    await devices.central.returnResult(request, SERVICE);
    await hasTold(request, 'waiting');
    setPreference(devices.first, shown, null);
    await devices.everybodySyncs();
    await devices.central.sql()`update notice set due_at = 0 where due_at is not null`;
    await hasTold(request, 'dropped');
    expect(await devices.faults()).toEqual([]);
  });

  it('is not sent when the consent was taken back, or the result handed over, before it arrived', async () => {
    const [withdrawn, handed] = [begun(), begun()];
    await devices.everybodySyncs();
    for (const { request } of [withdrawn, handed]) await devices.central.returnResult(request, SERVICE);
    await hasTold(withdrawn.request, 'waiting');
    await hasTold(handed.request, 'waiting');
    devices.part();
    setPreference(devices.first, withdrawn.client, null);
    handOver(devices.second, handed.request);
    await devices.meet();
    await devices.central.sql()`update notice set due_at = 0 where due_at is not null`;
    await hasTold(withdrawn.request, 'dropped');
    await hasTold(handed.request, 'dropped');
    expect(openTasks(devices.first.db)).toEqual([]);
    expect(await devices.faults()).toEqual([]);
  });
});
