import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { loadState } from '#db/journal/states.ts';
import { countUnsent } from '#db/journal/read.ts';
import { registerNumbersLeft } from '#db/repositories/leases.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { handOver, issueTicket, registerClient, registerRequest, SERVICE } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

let central: Central;
let centre: Centre;
let first: SyncOffice;
let second: SyncOffice;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

beforeEach(async () => {
  centre = await central.newCentre();
  first = openSyncOffice({ url: central.url() });
  second = openSyncOffice({ url: central.url() });
});
afterEach(async () => {
  await first.discard();
  await second.discard();
});

describe('sync of two devices of one centre', () => {
  it('enrols, sends, receives and gets register numbers', async () => {
    issueTicket(first, 'A001');
    const client = registerClient(first);
    await first.sync();
    expect(first.link.state()).toMatchObject({ state: 'online', isSending: false, isStuck: false });
    expect(first.centre()).toEqual(centre);
    expect(registerNumbersLeft(first.db, new Date(first.time.now()).getFullYear())).toBe(200);
    const request = registerRequest(first, client);
    await first.sync();
    await second.sync();
    expect(loadState(second.db, 'request', request)?.registerNumber).toMatch(
      new RegExp(`^${centre.code}-\\d\\d-000001-`),
    );
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
  });

  it("brings an institution's result to every device, and its handover back", async () => {
    await first.sync();
    const request = registerRequest(first, registerClient(first));
    await first.sync();
    expect(await central.returnResult(request, SERVICE)).toBe(true);
    await second.sync();
    expect(loadState(second.db, 'request', request)?.status).toBe('resultReady');
    handOver(second, request);
    await second.sync();
    await first.sync();
    expect(loadState(first.db, 'request', request)?.status).toBe('handedOver');
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
  });

  it('says what changed: topics of what came from elsewhere', async () => {
    issueTicket(first, 'A001');
    registerRequest(first, registerClient(first));
    await first.sync();
    const before = second.published.length;
    await second.sync();
    expect(new Set(second.published.slice(before))).toEqual(
      new Set(['visit', 'queue', 'client', 'request', 'connection', 'outbox', 'settings']),
    );
  });

  it('sends many more events than one message holds, without splitting a command', async () => {
    const client = registerClient(first);
    for (let count = 0; count < 700; count++) registerRequest(first, client);
    await first.sync();
    expect(countUnsent(first.db).events).toBe(0);
    const split = await central.sql()`
      select command_id from event join feed_entry on event_id = event.id
      group by command_id having count(distinct feed_entry.tx) > 1`;
    expect(split).toHaveLength(0);
    await second.sync();
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
  });
});
