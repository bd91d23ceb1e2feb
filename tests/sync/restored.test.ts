import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { newEpoch } from '#backoffice/storage/history.ts';
import { readCursor } from '#db/journal/feed.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { correctClient, registerClient, registerRequest, SERVICE } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

let central: Central;
let centre: Centre;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

beforeEach(async () => {
  centre = await central.newCentre();
});

async function allSync(...offices: readonly SyncOffice[]): Promise<void> {
  for (const office of [...offices, ...offices]) await office.sync();
}

describe('a back-office restored from a backup', () => {
  it('gets again what it lost, from every device, in another order too', async () => {
    const first = openSyncOffice({ url: central.url() });
    const second = openSyncOffice({ url: central.url() });
    await allSync(first, second);
    const client = registerClient(first);
    await allSync(first, second);
    const backup = await central.backUp();

    registerRequest(first, client);
    correctClient(first, client, { phone: '+371 20000001' });
    await first.sync();
    registerRequest(second, client);
    correctClient(second, client, { phone: '+371 20000002' });
    await allSync(first, second);
    const before = readCursor(first.db);
    expect(openTasks(first.db)).toHaveLength(1);

    await central.restore(backup);
    await newEpoch(central.sql());
    registerRequest(first, client);
    // The other one comes first now.
    await allSync(second, first);
    expect(readCursor(first.db).epoch).not.toBe(before.epoch);
    expect(openTasks(first.db)).toHaveLength(1);
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
    const [{ numbers, requests } = { numbers: 0, requests: 1 }] = await central.sql()<
      { numbers: number; requests: number }[]
    >`
      select count(distinct number) as numbers, count(distinct request_id) as requests from register_number`;
    expect(numbers).toBe(requests);
    await first.discard();
    await second.discard();
  });

  it('is noticed by a gap even before its new epoch is', async () => {
    const office = openSyncOffice({ url: central.url() });
    registerClient(office);
    await office.sync();
    const backup = await central.backUp();
    registerClient(office);
    await office.sync();
    await central.restore(backup);
    registerClient(office);
    await office.sync();
    expect(office.logged).toContain('push refused');
    const [{ count } = { count: 0 }] = await central.sql()<{ count: number }[]>`
      select count(*) as count from event where device_id = ${office.device().id}`;
    expect(count).toBe(3);
    await office.discard();
  });

  it('to a time before the devices were enrolled lets a demo centre in again', async () => {
    const backup = await central.backUp();
    const office = openSyncOffice({ url: central.url() });
    await office.sync();
    const request = registerRequest(office, registerClient(office));
    await office.sync();
    await central.returnResult(request, SERVICE);
    await office.sync();
    await central.restore(backup);
    await newEpoch(central.sql());
    await allSync(office);
    expect(office.link.state().state).toBe('online');
    const lost = await faultsOf(central, centre, [office]);
    // Only the institution's own fact is gone with the backup; nothing of the centre's is.
    expect(lost.filter((fault) => !fault.includes(request) && !fault.includes('1 events'))).toEqual([]);
    await office.discard();
  });
});
