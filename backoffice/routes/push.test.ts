import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain, GENESIS_HASH } from '#shared/sync/chain.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { acceptPush } from '../storage/push.ts';
import { sha256, signText, newSigningKey } from '../storage/secrets.ts';
import {
  ANNA,
  clientCorrected,
  clientRegistered,
  looked,
  requestHandedOver,
  requestRegistered,
} from '../testing/facts.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import { enrolTestDevice, reseal, type Fact } from '../testing/testDevice.ts';

let backoffice: TestBackoffice;
beforeAll(async () => {
  backoffice = await startTestBackoffice();
}, 60_000);
afterAll(() => backoffice.close(), 60_000);

describe('push', () => {
  it('gives every event its answer and hands it on in the feed as it came', async () => {
    const device = await backoffice.device('AAA');
    const clientId = randomUUID();
    const events = device.seal(clientRegistered(clientId), looked(clientId));
    const answers = await device.push(events);
    expect(answers).toEqual(
      events.map(({ id }) => ({ id, duplicate: false, verdict: 'applied', reason: null })),
    );
    const feed = await device.pull();
    expect(feed.map(({ event }) => event)).toEqual(events);
    expect(feed.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('takes a compressed batch', async () => {
    const device = await backoffice.device();
    const events = device.seal(looked(), looked());
    expect(await device.push(events, { gzip: true })).toHaveLength(2);
  });

  it('keeps texts that PostgreSQL would refuse in jsonb', async () => {
    const device = await backoffice.device('BBB');
    const clientId = randomUUID();
    const strange = { ...ANNA, givenName: 'A\u0000nna', familyName: '"\\ \u2028 Bērziņa' };
    const events = device.seal(clientRegistered(clientId, strange));
    await device.push(events);
    const [entry] = await device.pull();
    expect(entry?.event).toEqual(events[0]);
    expect(
      verifyChain({ deviceSeq: 0, hash: GENESIS_HASH }, [entry?.event as unknown as StoredEvent], sha256),
    ).toBeNull();
  });

  it('answers a repeated event as the first time, also when it was contradicted, and applies nothing twice', async () => {
    const device = await backoffice.device('CCC');
    const requestId = randomUUID();
    const clientId = randomUUID();
    const facts = { centreId: device.centre.id, requestId, clientId };
    const events = device.seal(requestRegistered(facts), requestHandedOver(requestId, clientId));
    await device.push(events);
    const second = device.seal(requestHandedOver(requestId, clientId));
    const first = await device.push(second);
    expect(first[0]).toMatchObject({
      verdict: 'contradicted',
      reason: 'request.alreadyHandedOver',
      duplicate: false,
    });
    const before = await device.pull();

    // The answer was lost: the device sends both batches again, as one.
    const again = await device.push([...events, ...second]);
    expect(again.map(({ verdict, duplicate }) => [verdict, duplicate])).toEqual([
      ['applied', true],
      ['applied', true],
      ['contradicted', true],
    ]);
    expect(again[2]?.reason).toBe('request.alreadyHandedOver');
    expect(await device.pull()).toEqual(before);
  });

  it('answers two devices that are the first with the same thing at the same moment', async () => {
    const [one, other] = [await backoffice.device('TWO'), await backoffice.device('TWO')];
    for (let round = 0; round < 20; round += 1) {
      const clientId = randomUUID();
      const pushes = [one, other].map((device) => device.push(device.seal(clientRegistered(clientId))));
      for (const answers of await Promise.all(pushes)) expect(answers).toMatchObject([{ duplicate: false }]);
    }
  });

  it('takes the new part of a batch that overlaps with what is known', async () => {
    const device = await backoffice.device();
    const events = device.seal(looked(), looked(), looked());
    await device.push(events.slice(0, 2));
    const answers = await device.push(events.slice(1));
    expect(answers.map(({ duplicate }) => duplicate)).toEqual([true, false]);
  });

  it('needs as many statements for five hundred events as for five', async () => {
    const device = await backoffice.device('MMM');
    const statements = async (size: number) => {
      const clients = Array.from({ length: size }, () => clientRegistered(randomUUID()));
      const events = device.seal(...clients);
      const { deviceId, key, centre } = device;
      const caller = { deviceId, centreId: centre.id, publicKey: key.publicKey };
      const push = { incarnation: 1, events, signature: signText(events.at(-1)?.hash ?? '', key) };
      let count = 0;
      await backoffice.sql.begin(async (tx) => {
        const counted = new Proxy(tx, {
          apply: (target, self, args) => {
            count += 1;
            return Reflect.apply(target, self, args) as unknown;
          },
        });
        await acceptPush(counted, caller, push, { now: 0, ownerOf: () => null });
      });
      return count;
    };
    const few = await statements(5);
    expect(few).toBeGreaterThan(5);
    expect(await statements(500)).toBe(few);
  });

  it('asks for what is missing when a batch leaves a gap', async () => {
    const device = await backoffice.device();
    const events = device.seal(looked(), looked(), looked());
    await device.push(events.slice(0, 1));
    expect(await device.pushRefused(events.slice(2))).toEqual({ code: 'gap', expectedSeq: 2 });
  });

  it('notices a copied device file by one place in the chain with two hashes', async () => {
    const device = await backoffice.device();
    await device.push(device.seal(looked()));
    const copied = { ...device.head };
    await device.push(device.seal(looked()));
    device.head = copied;
    const fork = device.seal(looked(), looked());
    expect(await device.pushRefused(fork)).toEqual({ code: 'cloned', deviceSeq: 2 });
    // Also when only the part after the fork is sent.
    expect(await device.pushRefused(fork.slice(1))).toEqual({ code: 'cloned', deviceSeq: 3 });
  });

  it('lets a copied device in again under a new incarnation and knows the events it seals anew', async () => {
    const device = await backoffice.device('DDD');
    const shared = device.seal(looked());
    await device.push(shared);
    const code = await backoffice.enrolmentCode('DDD');
    const { deviceId, key } = device;
    const anew = await enrolTestDevice(backoffice.url, code, { deviceId, key });
    expect(anew.incarnation).toBe(2);
    const moved = shared.map((event) => reseal(event, { incarnation: 2, ...anew.head }));
    anew.head = { deviceSeq: 1, hash: moved[0]?.hash ?? '' };
    const own = anew.seal(looked());
    const answers = await anew.push([...moved, ...own]);
    expect(answers.map(({ duplicate }) => duplicate)).toEqual([true, false]);
    expect(await anew.pull()).toHaveLength(2);
    // A repeat finds both in the new chain.
    expect((await anew.push([...moved, ...own])).map(({ duplicate }) => duplicate)).toEqual([true, true]);
  });

  it('refuses another content under a known id', async () => {
    const device = await backoffice.device('EEE');
    const [event] = device.seal(looked());
    await device.push(event ? [event] : []);
    const { deviceId, key } = device;
    const anew = await enrolTestDevice(backoffice.url, await backoffice.enrolmentCode('EEE'), {
      deviceId,
      key,
    });
    const forged =
      event && reseal({ ...event, payload: { what: 'identifier' } }, { incarnation: 2, ...anew.head });
    expect(await anew.pushRefused(forged ? [forged] : [])).toEqual({ code: 'chainBroken', deviceSeq: 1 });
  });

  it('refuses a changed event, a foreign signature and changed personal data', async () => {
    const device = await backoffice.device('LLL');
    const [event] = device.seal(clientRegistered(randomUUID()));
    if (!event) throw new Error('nothing was sealed');
    const broken = { code: 'chainBroken', deviceSeq: 1 };
    expect(await device.pushRefused([{ ...event, payload: { kind: 'organisation' } }])).toEqual(broken);
    expect(await device.pushRefused([event], signText(event.hash, newSigningKey()))).toEqual(broken);
    const personal = event.personal.map((part) => ({ ...part, data: { ...ANNA, phone: '+37129999999' } }));
    expect(await device.pushRefused([{ ...event, personal }])).toEqual(broken);
    expect(await device.pull()).toEqual([]);
  });

  it('refuses half a character, which has no canonical form', async () => {
    const device = await backoffice.device();
    const [event] = device.seal(looked());
    if (!event) throw new Error('nothing was sealed');
    const broken = { ...event, payload: { what: '\ud800' } };
    expect(await device.pushRefused([broken])).toEqual({ code: 'chainBroken', deviceSeq: 1 });
  });

  it('opens a reconciliation task that shows both sides when two devices hand over the same result', async () => {
    const [here, there] = [await backoffice.device('FFF'), await backoffice.device('FFF')];
    const [requestId, clientId] = [randomUUID(), randomUUID()];
    const facts = { centreId: here.centre.id, requestId, clientId };
    const given = here.seal(requestRegistered(facts), requestHandedOver(requestId, clientId));
    await here.push(given);
    const givenAgain = there.seal(requestHandedOver(requestId, clientId));
    await there.push(givenAgain);

    const feed = await here.pull();
    const [contradicted, task] = feed.slice(-2);
    expect(contradicted).toMatchObject({ verdict: 'contradicted', reason: 'request.alreadyHandedOver' });
    expect(task?.event).toMatchObject({
      aggregate: 'task',
      type: 'task.opened',
      payload: {
        kind: 'reconciliation',
        aggregate: 'request',
        aggregateId: requestId,
        eventId: givenAgain[0]?.id,
        againstEventId: given[1]?.id,
        reason: 'request.alreadyHandedOver',
        centreId: here.centre.id,
      },
    });
    expect(await stateOf('task', task?.event.aggregateId ?? '')).toMatchObject({
      status: 'open',
      eventId: givenAgain[0]?.id,
    });
  });

  it('finds two corrections of one version made apart contradicted, whichever comes second', async () => {
    const [here, there] = [await backoffice.device('GGG'), await backoffice.device('GGG')];
    const clientId = randomUUID();
    const [registered] = here.seal(clientRegistered(clientId));
    await here.push(registered ? [registered] : []);
    const basedOn = registered?.id ?? '';
    await there.push(there.seal(clientCorrected(clientId, basedOn, { ...ANNA, phone: '+37121111111' })));
    const answers = await here.push(
      here.seal(clientCorrected(clientId, basedOn, { ...ANNA, phone: '+37122222222' })),
    );
    expect(answers[0]?.reason).toBe('client.correctedElsewhere');
    expect(await stateOf('client', clientId)).toMatchObject({ data: { phone: '+37121111111' } });
  });

  it('leaves an undone event out of the state', async () => {
    const device = await backoffice.device();
    const visitId = randomUUID();
    const visit = (type: string, payload: JsonObject, undoOf?: StoredEvent['id']): Fact => ({
      aggregate: 'visit',
      aggregateId: visitId,
      fact: { type, version: 1, payload, ...(undoOf ? { undoOf } : {}) },
    });
    const issued = {
      ticket: 'A001',
      category: 'A',
      businessDay: '2026-11-22',
      dueAt: 1,
      promise: null,
      missingDocuments: [],
    };
    const [ticket, called] = device.seal(
      visit('visit.ticketIssued', issued),
      visit('visit.called', { counter: '3', callNumber: 1, dueAt: 1, waitedMinutes: 2 }),
    );
    await device.push(ticket && called ? [ticket, called] : []);
    expect(await stateOf('visit', visitId)).toMatchObject({ status: 'called' });
    await device.push(device.seal(visit('visit.undone', { what: 'visit.called' }, called?.id)));
    expect(await stateOf('visit', visitId)).toMatchObject({ status: 'waiting' });
  });

  it('gives a register number to the first request that arrives with it, and has a person settle the second', async () => {
    const [here, there] = [await backoffice.device('HHH'), await backoffice.device('HHH')];
    const registerNumber = 'HHH-26-000001-0';
    const centreId = here.centre.id;
    await here.push(here.seal(requestRegistered({ centreId, registerNumber })));
    const answers = await there.push(there.seal(requestRegistered({ centreId, registerNumber })));
    expect(answers[0]).toMatchObject({ verdict: 'contradicted', reason: 'request.registerNumberTaken' });
  });

  it('keeps an event of a broken payload for a person and goes on with the rest', async () => {
    const device = await backoffice.device('III');
    const broken = requestRegistered({ centreId: device.centre.id });
    const events = device.seal({ ...broken, fact: { ...broken.fact, payload: { secret: 1 } } }, looked());
    const answers = await device.push(events);
    expect(answers.map(({ reason }) => reason)).toEqual(['event.unreadable', null]);
  });

  it('gives another centre the whole history of a request it takes part in, with its client', async () => {
    const [home, away] = [await backoffice.device('JJJ'), await backoffice.device('KKK')];
    const [requestId, clientId] = [randomUUID(), randomUUID()];
    const facts = { centreId: home.centre.id, requestId, clientId };
    const atHome = home.seal(clientRegistered(clientId), requestRegistered(facts), looked());
    await home.push(atHome);
    expect(await away.pull()).toEqual([]);
    const handover = away.seal(requestHandedOver(requestId, clientId));
    await away.push(handover);
    const ids = (await away.pull()).map(({ event }) => event.id);
    expect(ids.sort()).toEqual([atHome[0], atHome[1], handover[0]].map((event) => event?.id).sort());
    expect((await home.pull()).at(-1)?.event.id).toBe(handover[0]?.id);
    // What happens at home from now on reaches the other centre too.
    const corrected = home.seal(
      clientCorrected(clientId, atHome[0]?.id ?? '', { ...ANNA, phone: '+37123333333' }),
    );
    await home.push(corrected);
    expect((await away.pull()).at(-1)?.event.id).toBe(corrected[0]?.id);
  });
});

async function stateOf(kind: string, id: string): Promise<unknown> {
  const [row] = await backoffice.sql<{ state: unknown }[]>`
    select state from aggregate where kind = ${kind} and id = ${id}`;
  return row?.state;
}
