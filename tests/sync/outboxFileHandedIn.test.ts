import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiErrorSchema, AppError } from '#shared/api/errors.ts';
import { MOST_OUTBOX_FILE_BYTES, outboxFileSchema, type HandedIn } from '#shared/sync/outboxFile.ts';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { allBatches, pushText } from '#electron/office/sync/batches.ts';
import { seal, sealOutbox } from '#electron/office/sync/outboxFile.ts';
import { writeLinkSettings, readLinkSettings } from '#electron/office/sync/settings.ts';
import { countUnsent } from '#db/journal/read.ts';
import { registerRequest as registerAtCounter, serveNewClient } from '#tests/e2e/support/registerRequest.ts';
import { signInByApi, type OfficeApi } from '#tests/e2e/support/officeApi.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { issueTicket, registerClient, registerRequest, SERVICE } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { startFaultProxy, type FaultProxy } from '#tests/helpers/faultProxy.ts';
import { OfficeProcess } from '#tests/helpers/officeProcess.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const PATH = '/sync/outbox-files';

let central: Central;
let proxy: FaultProxy;
beforeAll(async () => {
  central = await startCentral();
  proxy = await startFaultProxy(() => central.url());
});
afterAll(async () => {
  await proxy.close();
  await central.close();
});

describe('a file of what is unsent, handed in by an office of another centre (design 7)', () => {
  let centre: Centre;
  let cutOff: SyncOffice;
  let carrier: SyncOffice;
  beforeEach(async () => {
    centre = await central.newCentre();
    cutOff = openSyncOffice({ url: central.url() });
    await cutOff.sync();
    await central.newCentre();
    carrier = openSyncOffice({ url: proxy.url });
    await carrier.sync();
  });
  afterEach(async () => {
    proxy.heal();
    await cutOff.discard();
    await carrier.discard();
  });

  /** What the office without a network saves after some work, and how many items its own list counts. */
  function saved(): { file: string; items: number; request: string } {
    cutOff.link.cut(true);
    issueTicket(cutOff, 'A1');
    const request = registerRequest(cutOff, registerClient(cutOff, { familyName: 'Pārnēsātāja' }));
    return { file: sealOutbox(cutOff), items: countUnsent(cutOff.db).commands, request };
  }
  const expected = (items: number, known: number): HandedIn => ({
    centre: { code: centre.code, name: centre.name },
    writtenAt: cutOff.clock.now(),
    items,
    known,
    contradicted: 0,
  });
  const refusal = async (file: string): Promise<string | undefined> => {
    const error: unknown = await carrier.link.handIn(file).catch((problem: unknown) => problem);
    return error instanceof AppError ? error.error.rule : undefined;
  };

  it('is taken in, counted as its own list counts, twice without effect; the carrier learns and keeps nothing of it', async () => {
    const { file, items, request } = saved();
    const unsentThere = countUnsent(carrier.db);
    expect(await carrier.link.handIn(file)).toEqual(expected(items, 0));
    expect(await carrier.link.handIn(file)).toEqual(expected(items, items));
    expect(countUnsent(carrier.db)).toEqual(unsentThere);
    await carrier.sync();
    expect(carrier.logged.join()).not.toContain('Pārnēsātāja');

    expect(await central.returnResult(request, SERVICE)).toBe(true);
    cutOff.link.cut(false);
    await cutOff.sync();
    expect(countUnsent(cutOff.db).events).toBe(0);
    expect(await faultsOf(central, centre, [cutOff])).toEqual([]);
  });

  it('whose answer was lost is handed in again, and everything is known', async () => {
    const { file, items } = saved();
    proxy.fail(PATH, 'lostResponse');
    expect(await refusal(file)).toBe('outboxFile.noAnswer');
    expect(await carrier.link.handIn(file)).toEqual(expected(items, items));
  });

  it('of an older program, which does not say when it was saved, is still good', async () => {
    const { items } = saved();
    const device = cutOff.device();
    const pushes = allBatches(cutOff.db, device).map((batch) => pushText(cutOff.db, batch));
    const older = seal(`[${pushes.join(',')}]`, readLinkSettings(cutOff.db)?.token ?? '', device.id);
    expect(await carrier.link.handIn(JSON.stringify(older))).toEqual({
      ...expected(items, 0),
      writtenAt: null,
    });
  });

  it('that is of no use says what to do, before anything is sent where that can be seen', async () => {
    const { file } = saved();
    const asked = () => proxy.requests.filter((request) => request.endsWith(PATH)).length;
    const before = asked();
    expect(await refusal('{"catalogue":1}')).toBe('outboxFile.notOne');
    expect(await refusal(file.slice(0, -200))).toBe('outboxFile.notWhole');
    expect(asked()).toBe(before);
    const parts = outboxFileSchema.parse(JSON.parse(file));
    const as = (change: object) => refusal(JSON.stringify({ ...parts, ...change }));
    expect(await as({ sealed: `AAAA${parts.sealed.slice(4)}` })).toBe('outboxFile.changed');
    expect(await as({ deviceId: centre.id })).toBe('outboxFile.unknownDevice');
    // Sealed for another back-office: under a token that this one never gave.
    const settings = readLinkSettings(cutOff.db);
    if (!settings) throw new Error('it was let in');
    writeLinkSettings(cutOff.db, { ...settings, token: 'of-another-back-office' });
    expect(await refusal(sealOutbox(cutOff))).toBe('outboxFile.changed');
    writeLinkSettings(cutOff.db, settings);
    cutOff.link.cut(false);
    await cutOff.sync();
    expect(await faultsOf(central, centre, [cutOff])).toEqual([]);
  });

  it('goes nowhere from an office that has no network or is not let in, and it says which', async () => {
    const { file } = saved();
    carrier.link.cut(true);
    expect(await refusal(file)).toBe('outboxFile.offline');
    carrier.link.cut(false);
    await carrier.sync();
    proxy.fail(PATH, '502');
    expect(await refusal(file)).toBe('outboxFile.noAnswer');
    const settings = readLinkSettings(carrier.db);
    if (!settings) throw new Error('it was let in');
    writeLinkSettings(carrier.db, { ...settings, token: 'not-known-any-more' });
    expect(await refusal(file)).toBe('outboxFile.notLetIn');
    const alone = openSyncOffice({ url: null });
    await expect(alone.link.handIn(file)).rejects.toThrow('outboxFile.notConnected');
    await alone.discard();
  });

  it('is for devices that were let in, below a size, and files that nobody can open are not tried for ever', async () => {
    const { file } = saved();
    const token = readLinkSettings(carrier.db)?.token ?? '';
    const post = async (body: string, bearer = token) => {
      const answer = await fetch(central.url() + PATH, {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        body,
      });
      return { status: answer.status, body: await answer.text() };
    };
    expect((await post(file, 'somebody-else')).status).toBe(401);
    expect((await post(' '.repeat(MOST_OUTBOX_FILE_BYTES + 1))).status).toBe(413);
    const parts = outboxFileSchema.parse(JSON.parse(file));
    const spoilt = JSON.stringify({ ...parts, tag: 'AAAAAAAAAAAAAAAAAAAAAA==' });
    let last = await post(spoilt);
    for (let tries = 0; tries < 20; tries += 1) last = await post(spoilt);
    expect(last.status).toBe(429);
    expect(await carrier.link.handIn(file).catch((problem: unknown) => problem)).toMatchObject({
      error: { code: 'tooManyTries', retryAfterMs: 60_000 },
    });
    const own = readLinkSettings(cutOff.db)?.token ?? '';
    expect((await post(file, own)).body).not.toContain('Pārnēsātāja');
  });
});

/** Demo offices of two centres, as processes of their own; what is typed at their screens goes over HTTP. */
it('an office cut off saves, another one hands in, the institution answers, and nothing is there twice when the line is back', async () => {
  const centre = await central.newCentre();
  const line = await startFaultProxy(() => central.url());
  const start = (url: string) =>
    new OfficeProcess('--demo', '--data', temporaryFolder(), `--backoffice=${url}`).start();
  const cutOff = await start(line.url);
  const clerk = await signInByApi(cutOff.url, 'Anna Kļaviņa', '3. lodziņš');
  const manager = await signInByApi(cutOff.url, 'Māra Kalniņa', null);
  await untilSent(manager);
  await central.newCentre();
  const carrier = await start(central.url());
  const other = await signInByApi(carrier.url, 'Māra Kalniņa', null);
  await untilSent(other);
  try {
    await line.down();
    const visitId = await serveNewClient(await atDoor(clerk, cutOff), 'Alma', 'Nesēja');
    const { requestId, registerNumber } = await registerAtCounter(clerk, visitId);
    expect(registerNumber).not.toBeNull();
    const { toSend } = await manager.call('connection.status', {});
    const { base64, name } = await manager.call('outbox.export', {});
    expect(name).toMatch(/\.outbox$/);
    const file = Buffer.from(base64, 'base64');

    expect(await handIn(carrier, other, file.subarray(0, 300))).toBe('outboxFile.notWhole');
    expect(await handIn(carrier, other, file)).toMatchObject({
      centre: { code: centre.code },
      items: toSend,
      known: 0,
    });
    expect(await handIn(carrier, other, file)).toMatchObject({ items: toSend, known: toSend });
    // The office that carried it has nothing of it.
    await expect(other.call('request.get', { requestId })).rejects.toThrow('404');
    expect(await central.returnResult(requestId, SERVICE)).toBe(true);
    const before = await eventsOf(centre);
    expect(await unsent(manager)).toBe(toSend);

    await line.up();
    await manager.call('outbox.tryNow', {});
    await untilSent(manager);
    await expect
      .poll(async () => (await manager.call('request.get', { requestId })).status, { timeout: 20_000 })
      .toBe('resultReady');
    expect(await eventsOf(centre)).toBe(before);
  } finally {
    await cutOff.end('SIGKILL');
    await carrier.end('SIGKILL');
    await line.close();
  }
});

/** Only somebody at the door gives tickets; the rest is the clerk's. */
async function atDoor(clerk: OfficeApi, office: OfficeProcess): Promise<OfficeApi> {
  const door = await signInByApi(office.url, 'Līga Balode', null);
  return {
    ...clerk,
    call: (name, input) => (name.startsWith('door.') ? door.call(name, input) : clerk.call(name, input)),
  };
}

async function handIn(office: OfficeProcess, person: OfficeApi, file: Uint8Array): Promise<unknown> {
  const { address } = await person.call('outbox.beginHandIn', { bytes: file.byteLength });
  const answer = await fetch(office.url + address, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${person.token ?? ''}` },
    body: new Uint8Array(file),
  });
  const body: unknown = await answer.json();
  return answer.ok ? body : apiErrorSchema.parse((body as { error: unknown }).error).rule;
}

const unsent = async (person: OfficeApi) => (await person.call('connection.status', {})).toSend;

async function untilSent(person: OfficeApi): Promise<void> {
  await expect.poll(() => unsent(person), { timeout: 60_000, interval: 100 }).toBe(0);
}

/** Of the devices of a centre, not what the back-office or institutions wrote. */
async function eventsOf({ id }: Centre): Promise<number> {
  const [row] = await central.sql()<{ n: number }[]>`
    select count(*)::int as n from event join device on device.id = event.device_id
    where device.centre_id = ${id}`;
  return row?.n ?? 0;
}
