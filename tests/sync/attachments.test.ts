import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApiKey, INSTITUTION_SCOPES } from '#backoffice/storage/apiKeys.ts';
import { eraseSubject } from '#backoffice/storage/erasure.ts';
import { SealedFolder } from '#backoffice/storage/files/sealedFolder.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { filesToSend, filesUnsentSince } from '#db/repositories/attachments.ts';
import { attachTo, filesIn } from '#tests/helpers/attaching.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { changeRequest, registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import { startLineProxy, type LineProxy } from '#tests/helpers/lineProxy.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { aLargePdf, aPdf, hashOf } from '#tests/factories/files.ts';

const OWNER = 'vsaa';
let central: Central;
let office: SyncOffice;
let line: LineProxy;
let clientId: string;
let requestId: string;
let key: string;

beforeAll(async () => {
  central = await startCentral();
  key = await createApiKey(
    central.sql(),
    { name: 'test', institutionId: OWNER, scopes: INSTITUTION_SCOPES },
    Date.now(),
  );
});
afterAll(() => central.close());
beforeEach(async () => {
  await central.newCentre();
  line = await startLineProxy(() => Number(new URL(central.url()).port));
  office = openSyncOffice({ url: `http://127.0.0.1:${line.port}` });
  await office.sync();
  clientId = registerClient(office);
  requestId = registerRequest(office, clientId);
});
afterEach(async () => {
  await office.discard();
  await line.close();
});

const attachFile = (bytes: Buffer, name = 'Izziņa.pdf'): Promise<string> =>
  attachTo(office, requestId, bytes, name);

const attachments = (on = office) => loadState(on.db, 'request', requestId)?.attachments ?? [];
const arrived = (): number => attachments().filter(({ arrivedAt }) => arrivedAt !== null).length;

const MOST_CUTS = 12;

async function untilArrived(count: number): Promise<void> {
  for (let tries = 0; arrived() < count && tries < 400; tries += 1) {
    await office.sync();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  expect(arrived()).toBe(count);
}

const institution = (where: string): Promise<Response> =>
  fetch(`${central.url()}/institution/v1/requests/${requestId}${where}`, {
    headers: { authorization: `Bearer ${key}` },
  });

describe('files of a request', () => {
  it('reach the institution with the hash they had at the counter, and the request says so', async () => {
    const bytes = aLargePdf(300_000);
    const first = await attachFile(bytes);
    await attachFile(aPdf(), 'Iesniegums.pdf');
    await untilArrived(2);
    const { attachments: listed } = (await (await institution('')).json()) as {
      attachments: { id: string; name: string; hash: string; bytes: number }[];
    };
    expect(listed).toMatchObject([
      { id: first, name: 'Izziņa.pdf', hash: hashOf(bytes), bytes: bytes.length, kind: 'pdf', pages: 2 },
      { name: 'Iesniegums.pdf' },
    ]);
    const answer = await institution(`/attachments/${first}`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(hashOf(new Uint8Array(await answer.arrayBuffer()))).toBe(hashOf(bytes));
    expect(filesToSend(office.db, 10)).toEqual([]);
    const before = attachments();
    rebuild(office.db);
    expect(attachments()).toEqual(before);
  });

  it('go on where the line broke, and no byte is readable in the folder of the back-office', async () => {
    const bytes = Buffer.concat([aLargePdf(12_000_000)]);
    await attachFile(bytes);
    let cuts = 0;
    const cutting = setInterval(() => {
      // Not for ever: where a round takes longer than the pause between two cuts, nothing would ever arrive.
      if (cuts === MOST_CUTS) return;
      cuts += 1;
      line.cutAll();
    }, 150);
    try {
      await untilArrived(1);
    } finally {
      clearInterval(cutting);
    }
    expect(cuts).toBeGreaterThan(1);
    // A beginning from nothing after each cut would have taken many times as much.
    expect(line.carriedBytes()).toBeLessThan(bytes.length * 2);
    const stored = filesIn(central.filesDir);
    expect(stored.length).toBeGreaterThan(0);
    for (const file of stored) {
      const content = fs.readFileSync(file);
      expect(content.includes('%PDF')).toBe(false);
      expect(content.includes(bytes.subarray(70_000, 70_032))).toBe(false);
    }
  });

  it('are kept here until the other side has the same hash, and sent anew where it has not', async () => {
    const attachmentId = await attachFile(aLargePdf(200_000));
    const append = SealedFolder.prototype.append;
    let harm = 1;
    SealedFolder.prototype.append = async function (place, offset, source) {
      if (harm === 0) return append.call(this, place, offset, source);
      harm -= 1;
      const wrong = (async function* () {
        for await (const chunk of source) yield Buffer.from(chunk).fill(1);
      })();
      return append.call(this, place, offset, wrong);
    };
    try {
      await office.sync();
      await office.link.settled();
      expect(arrived()).toBe(0);
      expect((await institution(`/attachments/${attachmentId}`)).status).toBe(404);
      office.attachments.sweep();
      expect(office.attachments.has(attachments()[0]?.hash ?? '')).toBe(true);
      await untilArrived(1);
    } finally {
      SealedFolder.prototype.append = append;
    }
  });

  it('wait while there is no network, and the events do not wait for them', async () => {
    office.link.cut(true);
    await attachFile(aLargePdf(100_000));
    expect(filesToSend(office.db, 10)).toHaveLength(1);
    expect(filesUnsentSince(office.db)).not.toBeNull();
    expect(arrived()).toBe(0);
    office.link.cut(false);
    await untilArrived(1);
    expect(filesUnsentSince(office.db)).toBeNull();
  });

  it('that were taken off before they were sent are not sent, and are gone here', async () => {
    office.link.cut(true);
    const attachmentId = await attachFile(aPdf());
    const hash = attachments()[0]?.hash ?? '';
    changeRequest(office, requestId, { kind: 'detach', attachmentId });
    office.attachments.sweep();
    expect(office.attachments.has(hash)).toBe(false);
    office.link.cut(false);
    await office.sync();
    expect(filesToSend(office.db, 10)).toEqual([]);
    expect((await institution(`/attachments/${attachmentId}`)).status).toBe(404);
  });

  it('go with their client when the person is erased, here and there', async () => {
    const sent = await attachFile(aLargePdf(100_000));
    await untilArrived(1);
    const hash = attachments()[0]?.hash ?? '';
    const folder = new SealedFolder(central.filesDir);
    const before = filesIn(central.filesDir).length;
    const context = { now: Date.now(), ownerOf: () => null, folder };
    expect(await eraseSubject(central.sql(), clientId, context)).toBe('erased');
    expect(filesIn(central.filesDir)).toHaveLength(before - 1);
    expect((await institution(`/attachments/${sent}`)).status).toBe(404);
    await office.sync();
    expect(attachments()[0]?.name).toBeUndefined();
    expect(office.attachments.has(hash)).toBe(false);
    expect(filesIn(path.join(office.folder, 'attachments'))).toEqual([]);
  });

  it('of a person who was erased meanwhile are never sent', async () => {
    await office.sync();
    office.link.cut(true);
    await attachFile(aPdf(`<< /Length 3 >>\nstream\n${randomBytes(3).toString('hex')}\nendstream`));
    await eraseSubject(central.sql(), clientId, { now: Date.now(), ownerOf: () => null });
    const before = filesIn(central.filesDir).length;
    office.link.cut(false);
    await office.sync();
    await office.link.settled();
    expect(filesIn(central.filesDir)).toHaveLength(before);
    expect(filesToSend(office.db, 10)).toEqual([]);
  });
});
