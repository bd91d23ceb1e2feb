import { beforeAll, describe, expect, it } from 'vitest';
import { institutionClient } from '../../docs/examples/institution-client/client.ts';
import { createApiKey, INSTITUTION_SCOPES } from '#backoffice/storage/apiKeys.ts';
import { eraseSubject } from '#backoffice/storage/erasure.ts';
import { SealedFolder } from '#backoffice/storage/files/sealedFolder.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { aLargePdf, aPdf, hashOf } from '#tests/factories/files.ts';
import { contentOf, filesIn } from '#tests/helpers/attaching.ts';
import { handOver, registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import { startLineProxy } from '#tests/helpers/lineProxy.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const devices = twoDevices();
const DAY_MS = 86_400_000;
const both = () => [devices.first, devices.second];

let institution: ReturnType<typeof institutionClient>;
beforeAll(async () => {
  const key = { name: 'test', institutionId: 'vsaa', scopes: INSTITUTION_SCOPES };
  const apiKey = await createApiKey(devices.central.sql(), key, Date.now());
  institution = institutionClient({ url: devices.central.url(), apiKey });
});

async function returned(bytes: Buffer): Promise<{ clientId: string; requestId: string }> {
  const clientId = registerClient(devices.first);
  const requestId = registerRequest(devices.first, clientId);
  await devices.everybodySyncs();
  const fileId = await institution.sendFile(requestId, bytes);
  const files = [{ fileId, name: 'Lēmums.pdf' }];
  await institution.returnResult(requestId, { outcome: 'positive', kind: 'document', files });
  await devices.everybodySyncs();
  return { clientId, requestId };
}

const lies = async (office: SyncOffice, bytes: Buffer) =>
  (await contentOf(office, hashOf(bytes)))?.equals(bytes) ?? false;

describe('a result that the owner returned as a file', () => {
  it('lies at both counters when it can be handed over, sealed, with or without a network', async () => {
    const bytes = aPdf('<< /Decision 1 >>');
    const { requestId } = await returned(bytes);
    devices.part();
    for (const office of both()) {
      expect(loadState(office.db, 'request', requestId)?.result?.files).toMatchObject([
        { name: 'Lēmums.pdf', kind: 'pdf' },
      ]);
      expect(await lies(office, bytes)).toBe(true);
      for (const file of filesIn(office.folder).filter((name) => name.includes('attachments'))) {
        expect(file).not.toContain('Lēmums');
      }
    }
    rebuild(devices.first.db);
    devices.first.attachments.sweep();
    expect(await lies(devices.first, bytes)).toBe(true);
  });

  it('is fetched again where it was lost, and let go some time after the handover', async () => {
    const bytes = aPdf('<< /Decision 2 >>');
    const { requestId } = await returned(bytes);
    const { first } = devices;
    first.db.prepare('DELETE FROM stored_files').run();
    expect(await lies(first, bytes)).toBe(false);
    await first.sync();
    expect(await lies(first, bytes)).toBe(true);
    handOver(first, requestId);
    first.attachments.sweep();
    expect(await lies(first, bytes)).toBe(true);
    first.db.prepare('UPDATE result_files SET left_at = ?').run(Date.now() - 31 * DAY_MS);
    first.attachments.sweep();
    await first.sync();
    expect(await lies(first, bytes)).toBe(false);
  });

  it('comes whole over a line that breaks in the middle of it', async () => {
    const line = await startLineProxy(() => Number(new URL(devices.central.url()).port));
    const office = openSyncOffice({ url: `http://127.0.0.1:${line.port}` });
    try {
      await office.sync();
      const requestId = registerRequest(office, registerClient(office));
      await office.sync();
      const bytes = aLargePdf(6_000_000);
      const fileId = await institution.sendFile(requestId, bytes);
      const files = [{ fileId, name: 'Lēmums.pdf' }];
      await institution.returnResult(requestId, { outcome: 'positive', kind: 'document', files });
      const syncing = office.sync();
      let cuts = 0;
      const cutting = setInterval(() => {
        if (filesIn(office.folder).some((file) => file.endsWith('.unfinished')) && cuts < 3) {
          cuts += 1;
          line.cutAll();
        }
      }, 5);
      await syncing;
      for (let tries = 0; !(await lies(office, bytes)) && tries < 100; tries += 1) await office.pass(5_000);
      clearInterval(cutting);
      expect(cuts).toBeGreaterThan(0);
      expect(await lies(office, bytes)).toBe(true);
    } finally {
      await office.discard();
      await line.close();
    }
  });

  it('goes with the person who is erased, here and there', async () => {
    const bytes = aPdf('<< /Decision 3 >>');
    const { clientId } = await returned(bytes);
    const { central } = devices;
    const context = { now: Date.now(), ownerOf: () => 'vsaa', folder: new SealedFolder(central.filesDir) };
    await eraseSubject(central.sql(), clientId, context);
    await devices.everybodySyncs();
    for (const office of both()) expect(await lies(office, bytes)).toBe(false);
    expect(filesIn(central.filesDir).filter((file) => file.endsWith(hashOf(bytes)))).toEqual([]);
  });
});
