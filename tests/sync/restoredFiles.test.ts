import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApiKey } from '#backoffice/storage/apiKeys.ts';
import { eraseSubject } from '#backoffice/storage/erasure.ts';
import { inspectBackup } from '#db/backup/inspectBackup.ts';
import { attachmentFile } from '#db/files.ts';
import { loadState } from '#db/journal/states.ts';
import { filesToSend } from '#db/repositories/attachments.ts';
import { backupOpening } from '#electron/office/attachments/backupOpening.ts';
import { aLargePdf, hashOf } from '#tests/factories/files.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import { attachTo, filesIn } from '#tests/helpers/attaching.ts';
import { runCommand } from '#tests/helpers/backupCommands.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const OPENING = backupOpening(TEST_KEY);
const OWNER = 'vsaa';
const newFile = (): string => path.join(temporaryFolder(), 'centre.backup');

describe('after a restore the sending', () => {
  let central: Central;
  let office: SyncOffice;
  let key: string;
  let clientId: string;
  let requestId: string;
  beforeAll(async () => {
    central = await startCentral();
    const scopes = ['requests:read', 'requests:write'] as const;
    key = await createApiKey(
      central.sql(),
      { name: 'test', institutionId: OWNER, scopes: [...scopes] },
      Date.now(),
    );
  });
  afterAll(() => central.close());
  beforeEach(async () => {
    await central.newCentre();
    office = openSyncOffice({ url: central.url() });
    await office.sync();
    clientId = registerClient(office);
    requestId = registerRequest(office, clientId);
    await office.sync();
  });
  afterEach(() => office.discard());

  const arrived = (): number =>
    (loadState(office.db, 'request', requestId)?.attachments ?? []).filter(
      ({ arrivedAt }) => arrivedAt !== null,
    ).length;
  const untilArrived = async (count: number): Promise<void> => {
    await expect
      .poll(
        async () => {
          await office.sync();
          await office.link.settled();
          return arrived();
        },
        { timeout: 60_000 },
      )
      .toBe(count);
  };
  const institution = async (): Promise<{ attachments: { hash: string; arrivedAt: unknown }[] }> => {
    const answer = await fetch(`${central.url()}/institution/v1/requests/${requestId}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    return (await answer.json()) as { attachments: { hash: string; arrivedAt: unknown }[] };
  };
  const backUp = (): string => {
    const file = newFile();
    expect(runCommand('backup', [file, '--data', office.folder])).toMatchObject({ status: 0 });
    return file;
  };
  const loseAndRestore = async (file: string): Promise<void> => {
    await office.discard();
    const folder = temporaryFolder();
    expect(runCommand('restore', [file, '--data', folder])).toMatchObject({ status: 0 });
    office = openSyncOffice({ url: central.url(), folder });
  };

  it('goes on where the back-office is: no second copy, and 2 of 3 are 2 of 3', async () => {
    const contents = [aLargePdf(200_000), aLargePdf(300_000), aLargePdf(400_000)];
    const [first, second, third] = contents;
    if (!first || !second || !third) throw new Error('three');
    const stored = filesIn(central.filesDir).length;
    await attachTo(office, requestId, first);
    await untilArrived(1);
    office.link.cut(true);
    await attachTo(office, requestId, second);
    await attachTo(office, requestId, third);
    const backup = backUp();
    expect(inspectBackup(backup, OPENING)).toMatchObject({ files: 2 });
    // After the backup the second one still arrives; the third does not, because its file is gone.
    fs.renameSync(attachmentFile(office.folder, hashOf(third)), path.join(temporaryFolder(), 'third'));
    office.link.cut(false);
    await untilArrived(2);
    await loseAndRestore(backup);
    expect(arrived()).toBe(1);
    expect(
      filesToSend(office.db, 10)
        .map(({ hash }) => hash)
        .sort(),
    ).toEqual([second, third].map(hashOf).sort());
    office.link.cut(true);
    await office.sync();
    expect(arrived()).toBe(1);
    office.link.cut(false);
    await untilArrived(3);
    const { attachments } = await institution();
    expect(attachments.map(({ hash }) => hash)).toEqual(contents.map(hashOf));
    expect(attachments.every(({ arrivedAt }) => arrivedAt !== null)).toBe(true);
    expect(filesIn(central.filesDir)).toHaveLength(stored + 3);
    expect(filesToSend(office.db, 10)).toEqual([]);
  });

  it('does not bring back the files of a client who was erased after the backup (invariant 8)', async () => {
    office.link.cut(true);
    const content = aLargePdf(200_000);
    await attachTo(office, requestId, content);
    const backup = backUp();
    expect(await eraseSubject(central.sql(), clientId, { now: Date.now(), ownerOf: () => null })).toBe(
      'erased',
    );
    const stored = filesIn(central.filesDir).length;
    await loseAndRestore(backup);
    expect(office.attachments.has(hashOf(content))).toBe(true);
    await office.sync();
    await office.link.settled();
    expect(filesIn(path.join(office.folder, 'attachments'))).toEqual([]);
    expect(filesToSend(office.db, 10)).toEqual([]);
    expect(filesIn(central.filesDir)).toHaveLength(stored);
  });

  it('nor even until it reaches the back-office, where the folder knew of the erasure', async () => {
    office.link.cut(true);
    const content = aLargePdf(200_000);
    await attachTo(office, requestId, content);
    const backup = backUp();
    await eraseSubject(central.sql(), clientId, { now: Date.now(), ownerOf: () => null });
    office.link.cut(false);
    await office.sync();
    expect(office.attachments.has(hashOf(content))).toBe(false);
    const { folder } = office;
    await office.close();
    expect(runCommand('restore', [backup, '--data', folder, '--replace'])).toMatchObject({ status: 0 });
    office = openSyncOffice({ url: null, folder });
    expect(filesIn(path.join(folder, 'attachments'))).toEqual([]);
    expect(filesToSend(office.db, 10)).toEqual([]);
    expect(loadState(office.db, 'client', clientId)?.data ?? null).toBeNull();
  });
});
