import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApiKey } from '#backoffice/storage/apiKeys.ts';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { outboxFileAnswer, outboxFileSchema, type OutboxFile } from '#shared/sync/outboxFile.ts';
import { sealOutbox } from '#electron/office/sync/outboxFile.ts';
import { loadState } from '#db/journal/states.ts';
import { countUnsent } from '#db/journal/read.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { issueTicket, registerClient, registerRequest, SERVICE } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

let central: Central;
let centre: Centre;
let office: SyncOffice;
let adminKey: string;

beforeAll(async () => {
  central = await startCentral();
  adminKey = await createApiKey(central.sql(), { name: 'Ieva', institutionId: null, scopes: [] }, Date.now());
});
afterAll(() => central.close());

beforeEach(async () => {
  centre = await central.newCentre();
  office = openSyncOffice({ url: central.url() });
  await office.sync();
});
afterEach(() => office.discard());

/** As its administrator hands it in. */
async function handIn(file: string, key = adminKey): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${central.url()}/admin/v1/outbox-files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: file,
  });
  return { status: answer.status, body: await answer.json() };
}

const counted = async (file: string) => outboxFileAnswer.parse((await handIn(file)).body);
const parts = (file: string): OutboxFile => outboxFileSchema.parse(JSON.parse(file));

/** A morning without a network: more than one batch holds. */
function work(tickets = 450): string {
  office.link.cut(true);
  for (let number = 1; number <= tickets; number += 1) issueTicket(office, `A${number}`);
  return registerRequest(office, registerClient(office, { familyName: 'Pārnēsātāja' }));
}

describe('what could not be sent, carried in a file (design 7)', () => {
  it('arrives as if it had been sent, the institution answers, and the device finds it there when the network is back', async () => {
    const request = work();
    const { events: unsent } = countUnsent(office.db);
    const file = sealOutbox(office);
    expect(file).not.toContain('Pārnēsātāja');
    expect(Buffer.from(parts(file).sealed, 'base64').toString('utf8')).not.toContain('familyName');
    expect(await counted(file)).toEqual({
      device: { id: office.device().id, name: expect.any(String) as string, centreCode: centre.code },
      events: unsent,
      duplicates: 0,
      contradicted: 0,
    });
    // Taken in, but nobody has told the device: it still waits.
    expect(countUnsent(office.db).events).toBe(unsent);
    expect(await central.returnResult(request, SERVICE)).toBe(true);
    expect(await counted(file)).toMatchObject({ events: unsent, duplicates: unsent });

    office.link.cut(false);
    await office.sync();
    expect(countUnsent(office.db).events).toBe(0);
    expect(loadState(office.db, 'request', request)?.status).toBe('resultReady');
    expect(await faultsOf(central, centre, [office])).toEqual([]);
  });

  it('is still good after the device was let in anew', async () => {
    work(3);
    const file = sealOutbox(office);
    const { events } = countUnsent(office.db);
    office.link.cut(false);
    const { code } = await newCode();
    await office.link.enrol(central.url(), code);
    expect(await counted(file)).toMatchObject({ events });
    await office.sync();
    expect(await faultsOf(central, centre, [office])).toEqual([]);
  });

  it.each([
    ['was changed on its way', (file: OutboxFile) => ({ ...file, sealed: `AAAA${file.sealed.slice(4)}` })],
    ['says it is of another device', (file: OutboxFile) => ({ ...file, deviceId: centre.id })],
  ])('that %s is refused, and nothing of it is taken in', async (_what, change) => {
    work(3);
    const file = JSON.stringify(change(parts(sealOutbox(office))));
    expect(await handIn(file)).toMatchObject({ status: 404 });
    office.link.cut(false);
    await office.sync();
    expect(await faultsOf(central, centre, [office])).toEqual([]);
  });

  it('is for an administrator of the back-office, and for nobody without one', async () => {
    work(1);
    expect(await handIn(sealOutbox(office), 'somebody-elses')).toMatchObject({ status: 401 });
    expect(await handIn('{"kind":"lodzins-outbox"}')).toMatchObject({ status: 400 });
    const alone = openSyncOffice({ url: null });
    expect(() => sealOutbox(alone)).toThrow('outbox.noReceiver');
    await alone.discard();
  });
});

async function newCode(): Promise<{ code: string }> {
  const answer = await fetch(`${central.url()}/admin/v1/centres/${centre.id}/codes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminKey}` },
  });
  return (await answer.json()) as { code: string };
}
