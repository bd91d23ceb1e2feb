import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEnrolmentCode, type Centre } from '#backoffice/storage/enrolment.ts';
import { GENESIS_HASH, verifyChain } from '#shared/sync/chain.ts';
import { countUnsent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { withPersonal, type EventRow } from '#db/journal/rows.ts';
import { sha256 } from '#db/journal/write.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { issueTicket, registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { copyFolder, openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

let central: Central;
let centre: Centre;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

beforeEach(async () => {
  centre = await central.newCentre();
});

async function closeAll(...offices: readonly SyncOffice[]): Promise<void> {
  for (const office of offices) await office.discard();
}

describe('a copied device file', () => {
  it('is noticed and enrolled anew; what both copies did is there once, with its first ids', async () => {
    const original = openSyncOffice({ url: central.url() });
    const client = registerClient(original);
    await original.sync();
    original.link.cut(true);
    registerClient(original, { familyName: 'Kopīgs' });
    const copy = openSyncOffice({ url: central.url(), folder: copyFolder(original) });
    const ofOriginal = registerRequest(original, client);
    const ofCopy = registerRequest(copy, client);
    const ticket = issueTicket(copy, 'A001');
    original.link.cut(false);
    await original.sync();
    const ids = copy.db.prepare('SELECT id FROM events WHERE verdict IS NULL ORDER BY n').pluck().all();
    await copy.sync();
    await original.sync();

    expect(original.device().incarnation).toBe(1);
    expect(copy.device()).toEqual({ id: original.device().id, incarnation: 2 });
    expect(
      copy.db.prepare('SELECT id FROM events WHERE incarnation = 2 ORDER BY device_seq').pluck().all(),
    ).toEqual(ids);
    expect(chainFault(copy, 2)).toBeNull();
    expect(loadState(original.db, 'visit', ticket)?.ticket).toBe('A001');
    // Both gave the same number out of one block: one keeps it, the other is a task for a person.
    expect(loadState(original.db, 'request', ofOriginal)?.registerNumber).not.toBeNull();
    expect(loadState(copy.db, 'request', ofCopy)).toBeNull();
    expect(await faultsOf(central, centre, [original, copy])).toEqual([]);

    const next = registerRequest(copy, client);
    await copy.sync();
    await original.sync();
    expect(loadState(original.db, 'request', next)?.registerNumber).toMatch(/^[A-Z]{3}-\d\d-/);
    expect(await faultsOf(central, centre, [original, copy])).toEqual([]);
    await closeAll(original, copy);
  });

  it('that has nothing to send is noticed by what it receives', async () => {
    const original = openSyncOffice({ url: central.url() });
    registerClient(original);
    await original.sync();
    const folder = copyFolder(original);
    const client = registerClient(original);
    await original.sync();
    const restored = openSyncOffice({ url: central.url(), folder });
    await restored.sync();
    expect(restored.device().incarnation).toBe(2);
    expect(loadState(restored.db, 'client', client)?.data?.familyName).toBe('Bērziņš');
    registerRequest(restored, client);
    await restored.sync();
    await original.sync();
    expect(await faultsOf(central, centre, [original, restored])).toEqual([]);
    await closeAll(original, restored);
  });

  it('of a real centre is held back until a person has a new code, and works on meanwhile', async () => {
    const code = async () => (await createEnrolmentCode(central.sql(), centre.id, Date.now())).code;
    const original = openSyncOffice({ url: null });
    await original.link.enrol(`${central.url()}/`, await code());
    await original.link.settled();
    const copy = openSyncOffice({ url: null, folder: copyFolder(original) });
    registerClient(original);
    await original.sync();
    registerClient(copy);
    await copy.sync();
    expect(copy.link.state()).toMatchObject({ state: 'offline', lastTry: { problem: 'cloned' } });
    registerClient(copy);
    await copy.pass(100_000);
    expect(copy.link.state().isStuck).toBe(true);
    expect(countUnsent(copy.db).events).toBe(2);
    await copy.link.enrol(central.url(), await code());
    await copy.link.settled();
    expect(copy.link.state()).toMatchObject({ state: 'online', isStuck: false });
    await original.sync();
    expect(await faultsOf(central, centre, [original, copy])).toEqual([]);
    await closeAll(original, copy);
  });
});

describe('enrolling', () => {
  it('says in the closed list of errors why it did not work', async () => {
    const office = openSyncOffice({ url: null });
    expect(office.link.state().state).toBe('unconnected');
    expect(office.link.address()).toBeNull();
    await expect(office.link.enrol(central.url(), 'WRONG-CODE')).rejects.toMatchObject({
      error: { code: 'refused', rule: 'enrol.codeRefused' },
    });
    await expect(office.link.enrol('http://127.0.0.1:9', 'WRONG-CODE')).rejects.toMatchObject({
      error: { code: 'offline' },
    });
    expect(office.link.state().state).toBe('unconnected');
    await office.discard();
  });

  it('leaves a device that the back-office does not know any more waiting, with everything kept', async () => {
    const office = openSyncOffice({ url: null });
    const { code } = await createEnrolmentCode(central.sql(), centre.id, Date.now());
    await office.link.enrol(central.url(), code);
    await office.link.settled();
    await central.sql()`update enrolment set token_hash = md5(token_hash) where device_id = ${office.device().id}`;
    registerClient(office);
    await office.sync();
    expect(office.link.state().lastTry?.problem).toBe('notEnrolled');
    expect(countUnsent(office.db).events).toBe(1);
    await office.discard();
  });
});

function chainFault({ db, device }: SyncOffice, incarnation: number) {
  const rows = db
    .prepare('SELECT * FROM events WHERE device_id = ? AND incarnation = ? ORDER BY device_seq')
    .all(device().id, incarnation) as EventRow[];
  return verifyChain({ deviceSeq: 0, hash: GENESIS_HASH }, withPersonal(db, rows), sha256);
}
