import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClusterFile } from '#backoffice/storage/cluster/folder.ts';
import { eraseSubject } from '#backoffice/storage/erasure.ts';
import { openStore, type Store } from '#backoffice/storage/openStore.ts';
import { countEverything } from '#backoffice/storage/register.ts';
import { removeNextTrace } from '#backoffice/storage/traces/removeNextTrace.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { registerClient } from '#tests/helpers/clerk.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { tracesInFolder } from '#tests/helpers/traces.ts';

/** Several, among others who stay: tidying up in a page happens to write over one or the other. */
const PHONES = ['+371 28880010', '+371 28880020', '+371 28880030', '+371 28880040'];
const KEPT_PHONES = ['+371 28880011', '+371 28880021', '+371 28880031', '+371 28880041'];
/** Nothing here is near a night, so a table is rewritten because it is small. */
const NOON = Date.UTC(2026, 10, 20, 10, 0);
const SETTLED = NOON + 60_000;
const RETRY_MS = 600_000;

describe('the PostgreSQL that is started without a DATABASE_URL', () => {
  let store: Store;
  let folder: string;
  let central: Central;
  let office: SyncOffice;
  beforeAll(async () => {
    const dataDir = temporaryFolder();
    store = await openStore({ dataDir });
    folder = readClusterFile(dataDir)?.folder ?? '';
    // Time stands still there: its eraser leaves to the test what comes after an erasure.
    central = await startCentral(() => NOON, store.url);
    await central.newCentre();
    office = openSyncOffice({ url: central.url() });
    await office.sync();
  });
  afterAll(async () => {
    await office.discard();
    await central.close();
    await store.close();
  });

  const remove = async (now: number): Promise<void> => {
    while (await removeNextTrace(central.sql(), now));
  };
  const left = async () => (await countEverything(central.sql())).traces.map(({ place }) => place);

  it('holds no byte of erased clients in any of its files, once no transaction may see them any more', async () => {
    const clientIds = PHONES.map((phone, index) => {
      registerClient(office, { code: '', phone: KEPT_PHONES[index] ?? '' });
      return registerClient(office, { code: '', phone });
    });
    await office.sync();
    const sql = central.sql();
    // Tables as they are when the server has run for a while, so that the text stands in both.
    await sql`checkpoint`;
    expect(tracesInFolder(`${folder}/base`, PHONES)).toEqual(PHONES);
    expect(tracesInFolder(`${folder}/pg_wal`, PHONES)).toEqual(PHONES);

    const old = await sql.reserve();
    await old`begin isolation level repeatable read`;
    await old`select from trace`;
    for (const clientId of clientIds)
      await eraseSubject(sql, clientId, { now: NOON, ownerOf: () => null, folder: null });
    await remove(NOON);
    expect(await left()).toEqual(['aggregate', 'attachment_file', 'event_personal', 'wal']);
    // It could still read the client: the rewrite took the rows along, and knows it.
    await remove(SETTLED);
    expect(await left()).toEqual(['aggregate', 'attachment_file', 'event_personal', 'wal']);
    await old`commit`;
    // Somebody works in one of the tables: it is left alone, the others are not.
    await old`begin`;
    await old`lock table aggregate in row exclusive mode`;
    await remove(SETTLED + RETRY_MS);
    expect(await left()).toEqual(['aggregate', 'wal']);
    await old`commit`;
    old.release();
    // PostgreSQL's own helpers look into tables, too, for a moment.
    for (let tries = 2; tries < 10 && (await left()).length > 0; tries++)
      await remove(SETTLED + tries * RETRY_MS);
    expect(await left()).toEqual([]);
    await sql`checkpoint`;
    expect(tracesInFolder(folder, [...PHONES, ...KEPT_PHONES])).toEqual(KEPT_PHONES);
  });
});
