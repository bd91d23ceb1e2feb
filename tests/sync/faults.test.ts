import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { countUnsent, unsentEvents, unsentSince } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { issueTicket, registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { startFaultProxy, type Fault, type FaultProxy } from '#tests/helpers/faultProxy.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { urlOf } from '#tests/helpers/urlOf.ts';

let central: Central;
let proxy: FaultProxy;
let centre: Centre;
let office: SyncOffice;
let other: SyncOffice;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

beforeEach(async () => {
  centre = await central.newCentre();
  proxy = await startFaultProxy(() => central.url());
  office = openSyncOffice({ url: proxy.url, random: () => 1 });
  other = openSyncOffice({ url: central.url() });
  await office.sync();
});
afterEach(async () => {
  await office.discard();
  await other.discard();
  await proxy.close();
});

/** With the network whole again, within a minute and without anybody pressing anything. */
async function drainsWithinAMinute(): Promise<void> {
  for (let passed = 0; passed < 60_000; passed += 1_000) {
    await office.pass(1_000);
    if (countUnsent(office.db).events === 0 && office.link.state().state === 'online') return;
  }
  expect(office.link.state()).toBe('online');
}

/** A network on which the first call of this path waits until it is let go. */
function holdOnce(path: string) {
  const arrived = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const holding: typeof fetch = async (input, init) => {
    if (urlOf(input).endsWith(path)) {
      arrived.resolve();
      await released.promise;
    }
    return fetch(input, init);
  };
  return { fetch: holding, arrived: arrived.promise, release: () => released.resolve() };
}

async function expectWhole(): Promise<void> {
  await other.sync();
  expect(await faultsOf(central, centre, [office, other])).toEqual([]);
}

const faults: readonly (readonly [Fault, string])[] = [
  ['reset', 'broken'],
  ['lostResponse', 'broken'],
  ['halfResponse', 'broken'],
  ['502', 'server'],
  ['emptyAnswer', 'garbage'],
  ['wrongJson', 'garbage'],
  ['redirect', 'garbage'],
];

describe('a fault on the way', () => {
  it.each(faults)('%s of a push is named, costs nothing and counts once', async (fault, problem) => {
    registerClient(office);
    proxy.fail('/sync/push', fault);
    await office.sync();
    expect(office.link.state()).toMatchObject({ state: 'offline', lastTry: { problem }, isSending: false });
    expect(countUnsent(office.db).events).toBe(1);
    await drainsWithinAMinute();
    await expectWhole();
  });

  it.each(faults)('%s of a pull never applies half of it', async (fault, problem) => {
    const ticket = issueTicket(other, 'A001');
    registerRequest(other, registerClient(other));
    proxy.fail('/sync/pull', fault);
    const pulled = proxy.arrived('/sync/pull');
    await other.sync();
    await pulled;
    await office.link.settled();
    expect(office.link.state().lastTry?.problem).toBe(problem);
    expect(loadState(office.db, 'visit', ticket)).toBeNull();
    await drainsWithinAMinute();
    expect(loadState(office.db, 'visit', ticket)?.ticket).toBe('A001');
    await expectWhole();
  });

  it('a request that is repeated on the way counts once', async () => {
    registerRequest(office, registerClient(office));
    proxy.fail('/sync/push', 'duplicate');
    await office.sync();
    await expectWhole();
  });

  it('a black hole is given up after ten seconds', async () => {
    registerClient(office);
    proxy.fail('/sync/push', 'blackHole');
    const arrived = proxy.arrived('/sync/push');
    office.link.tryNow();
    await arrived;
    office.time.advance(9_999);
    expect(office.link.state().isSending).toBe(true);
    office.time.advance(1);
    await office.link.settled();
    expect(office.link.state()).toMatchObject({ state: 'offline', lastTry: { problem: 'timeout' } });
    await drainsWithinAMinute();
    await expectWhole();
  });

  it('an answer that comes late, after the try was given up, changes nothing', async () => {
    registerClient(office);
    proxy.fail('/sync/push', 'delay');
    const arrived = proxy.arrived('/sync/push');
    office.link.tryNow();
    await arrived;
    office.time.advance(10_000);
    await office.link.settled();
    proxy.release();
    await drainsWithinAMinute();
    await expectWhole();
  });

  it.each(['at the start', 'after a lost network'])(
    'what is done while the first exchange %s is under way goes with it, not a minute later',
    async (when) => {
      const held = holdOnce('/catalogue/pack');
      const late = openSyncOffice({ url: proxy.url, fetch: held.fetch });
      if (when === 'after a lost network') {
        proxy.fail('/sync/push', 'reset');
        registerClient(late);
        await late.sync();
        expect(late.link.state().state).toBe('offline');
      }
      late.link.tryNow();
      await held.arrived;
      registerClient(late);
      held.release();
      await late.link.settled();
      expect(countUnsent(late.db).events).toBe(0);
      await late.discard();
    },
  );

  it('a lost answer to the enrolment or the lease does no harm', async () => {
    const late = openSyncOffice({ url: proxy.url });
    proxy.fail('/sync/enrol', 'lostResponse');
    await late.sync();
    proxy.fail('/sync/leases', 'lostResponse');
    await late.sync();
    registerRequest(late, registerClient(late));
    await late.sync();
    await office.sync();
    await other.sync();
    expect(late.device().incarnation).toBe(1);
    expect(await faultsOf(central, centre, [office, other, late])).toEqual([]);
    await late.discard();
  });
});

describe('a refusing network', () => {
  it('has everything sent within a minute of its return, however long it was away', async () => {
    await proxy.down();
    registerClient(office);
    await office.pass(3_600_000);
    expect(office.link.state()).toMatchObject({ state: 'offline', lastTry: { problem: 'refused' } });
    await proxy.up();
    await drainsWithinAMinute();
    await expectWhole();
  });

  it('doubles the wait from one second to thirty', async () => {
    await proxy.down();
    await office.sync();
    const waits = [waitOf(office)];
    while (waits.length < 8) {
      office.time.advance(waitOf(office) ?? 0);
      await office.link.settled();
      waits.push(waitOf(office));
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    await proxy.up();
    await office.sync();
    await proxy.down();
    await office.sync();
    expect(waitOf(office)).toBe(1_000);
    await proxy.up();
  });

  it('never makes a command wait', async () => {
    proxy.fail('/sync/push', 'blackHole');
    registerClient(office);
    const started = performance.now();
    for (let count = 0; count < 20; count++) registerClient(office);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(countUnsent(office.db).commands).toBe(21);
  });
});

describe("the demo's switch", () => {
  it('works as a pulled cable: what is under way is aborted, nothing is tried, and given back all is sent', async () => {
    proxy.fail('/sync/push', 'blackHole');
    const arrived = proxy.arrived('/sync/push');
    registerClient(office);
    await arrived;
    office.link.cut(true);
    await office.link.settled();
    expect(office.link.state()).toMatchObject({
      state: 'offline',
      isCut: true,
      nextTryAt: null,
      isSending: false,
    });
    const tried = proxy.requests.length;
    registerClient(office);
    office.link.tryNow();
    office.time.advance(120_000);
    await office.link.settled();
    expect(proxy.requests.length).toBe(tried);
    const online = office.next('connection');
    office.link.cut(false);
    await online;
    await drainsWithinAMinute();
    expect(office.link.state()).toMatchObject({ state: 'online', isCut: false });
    await expectWhole();
  });
});

describe('live news', () => {
  it("bring another device's acts at once, without waiting for the next look", async () => {
    const news = office.next('visit');
    const ticket = issueTicket(other, 'A007');
    await other.sync();
    await news;
    expect(loadState(office.db, 'visit', ticket)?.ticket).toBe('A007');
  });

  it('find out at once that the connection was lost', async () => {
    expect(office.link.state().state).toBe('online');
    office.time.advance(20_000);
    await office.link.settled();
    const changed = office.next('connection');
    await proxy.down();
    await changed;
    expect(office.link.state().state).toBe('offline');
    await proxy.up();
  });

  it('do not trust a stream that has fallen silent', async () => {
    const quiet = openSyncOffice({ url: proxy.url });
    proxy.fail('/sync/live', 'blackHole');
    await quiet.sync();
    const streams = () => proxy.requests.filter((request) => request === 'GET /sync/live').length;
    const before = streams();
    const again = proxy.arrived('/sync/live');
    quiet.time.advance(46_000);
    await quiet.link.settled();
    quiet.time.advance(60_000);
    await quiet.link.settled();
    await again;
    expect(streams()).toBeGreaterThan(before);
    await quiet.discard();
  });
});

describe('a queue whose head does not move', () => {
  it('is an alarm after a minute, when somebody answers all the same', async () => {
    proxy.fail('/sync/push', '502', 1_000);
    registerClient(office);
    await office.link.settled();
    await office.pass(50_000);
    expect(office.link.state().isStuck).toBe(false);
    const alarm = office.next('connection');
    await office.pass(45_000);
    await alarm;
    expect(office.link.state().isStuck).toBe(true);
    proxy.heal();
    await office.sync();
    expect(office.link.state()).toMatchObject({ isStuck: false, state: 'online' });
    await expectWhole();
  });

  it('is none as long as there is no network', async () => {
    await proxy.down();
    registerClient(office);
    await office.sync();
    await office.pass(600_000);
    expect(office.link.state().isStuck).toBe(false);
    const [waiting] = unsentEvents(office.db, office.device(), 1);
    expect(waiting && unsentSince(office.db)).toBe(waiting?.at);
    await proxy.up();
    await office.sync();
    expect(unsentSince(office.db)).toBeNull();
  });
});

function waitOf(of: SyncOffice): number | null {
  const { nextTryAt } = of.link.state();
  return nextTryAt === null ? null : nextTryAt - of.time.now();
}
