import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '#shared/lib/json.ts';
import {
  delegationDrawnUp,
  delegationRevoked,
  delegationSigned,
  representationRecorded,
  representationRevoked,
} from '../testing/delegationFacts.ts';
import {
  ANNA,
  clientMerged,
  clientParted,
  clientRegistered,
  clientRestricted,
  requestCorrected,
  requestWithdrawn,
  restrictionLifted,
} from '../testing/facts.ts';
import { DAY_MS, gatewayWorld, HOUR_MS, KEY, SERVICE } from '../testing/gatewayWorld.ts';
import { NOW } from '../testing/testBackoffice.ts';
import type { Fact } from '../testing/testDevice.ts';
import { httpPortal } from './httpPortal.ts';

const world = gatewayWorld();
const { begin, push, said, answered, learned, submitted, logged } = world;

const listed = (services: string[]): JsonObject => ({ kind: 'listed', services, owners: [] });
function spoken() {
  const representationId = randomUUID();
  const basis = 'powerOfAttorney';
  return {
    representationId,
    representation: { representativeId: representationId, basis, representationId },
  };
}

describe('the gateway to the portal (ASE-01)', () => {
  it('files an act once, and the centre learns the reference', async () => {
    const { before, use, facts, requestId } = begin();
    const [act] = (await push(...before, use())).slice(-1);
    const { answer, tasks } = await answered(facts.delegationId, 'delegation.submitted');
    const taken = world.portal.taken.get(requestId);
    expect(answer?.payload).toEqual({ actId: act?.id, reference: taken?.reference, sentAt: NOW });
    expect(answer?.actor).toEqual({ kind: 'system', name: 'gateway' });
    expect(taken).toMatchObject({
      serviceId: SERVICE,
      form: { purpose: 'Vajag' },
      client: { familyName: 'Bērziņa' },
      delegation: { id: facts.delegationId, agentId: 'staff-1', signed: 'screen' },
      // The end of the day in Riga.
      notAfter: '2026-11-22T22:00:00.000Z',
    });
    expect(tasks).toEqual([]);
  });

  it('does not send after the term: a person is asked to contact the client', async () => {
    world.backoffice.clock.now = NOW + DAY_MS;
    const { before, use, facts, requestId } = begin();
    const [act] = (await push(...before, use())).slice(-1);
    const { answer, tasks } = await answered(facts.delegationId, 'delegation.notSent');
    expect(answer?.payload).toMatchObject({ why: 'expired' });
    expect(world.portal.taken.has(requestId)).toBe(false);
    expect(tasks.map(({ payload }) => payload)).toMatchObject([
      { reason: 'delegation.notSent', aggregate: 'delegation', eventId: act?.id },
    ]);
  });

  it('does not send what was taken back by then, in the same batch or a later one', async () => {
    const first = begin();
    await push(...first.before, first.use(), delegationRevoked(first.facts));
    const { answer } = await answered(first.facts.delegationId, 'delegation.notSent');
    expect(answer?.payload).toMatchObject({ why: 'revoked' });

    world.portal.behaviour.isInMaintenance = true;
    const second = begin();
    await push(...second.before, second.use());
    await answered(second.facts.delegationId, 'delegation.delayed');
    await push(delegationRevoked(second.facts));
    world.portal.behaviour.isInMaintenance = false;
    world.backoffice.clock.now = NOW + HOUR_MS;
    await answered(second.facts.delegationId, 'delegation.notSent');
    expect(world.portal.taken.has(second.requestId)).toBe(false);
  });

  it.each<[string, (matter: ReturnType<typeof begin>) => Fact[], string]>([
    [
      'for a service that is not named',
      ({ use }) => [use({ serviceId: 'lad-area-payments' })],
      'serviceNotNamed',
    ],
    ['with another form than was confirmed', ({ use }) => [use({ formHash: 'x' })], 'formChanged'],
    [
      'when the form was written anew meanwhile',
      ({ use, requestId, clientId }) => [
        use(),
        requestCorrected(requestId, clientId, { purpose: 'Cits' }, []),
      ],
      'formChanged',
    ],
    [
      'when the request was withdrawn',
      ({ use, requestId }) => [use(), requestWithdrawn(requestId)],
      'requestCalledOff',
    ],
  ])('does not send %s', async (_name, acts, why) => {
    const matter = begin();
    await push(...matter.before, ...acts(matter));
    const { answer } = await answered(matter.facts.delegationId, 'delegation.notSent');
    expect(answer?.payload).toMatchObject({ why });
    expect(world.portal.taken.has(matter.requestId)).toBe(false);
  });

  it.each<[string, JsonObject, string | null]>([
    ['for as long as it covers the service', { scope: listed([SERVICE]) }, null],
    ['for all services of the owner', { scope: { kind: 'listed', services: [], owners: ['vsaa'] } }, null],
    ['not for another service', { scope: listed(['lad-area-payments']) }, 'representation.otherService'],
    ['not after its last day', { end: { kind: 'day', day: '2026-11-21' } }, 'representation.expired'],
    [
      'not for collecting alone',
      { scope: { kind: 'receive', requestId: null } },
      'representation.onlyReceives',
    ],
  ])('sends by a representative’s word %s (LVL-17)', async (_name, record, why) => {
    const { representationId, representation } = spoken();
    const { before, use, facts, clientId, requestId } = begin({ representation });
    await push(...before, representationRecorded(representationId, clientId, record), use());
    const kind = why === null ? 'delegation.submitted' : 'delegation.notSent';
    const { answer, tasks } = await answered(facts.delegationId, kind);
    if (why !== null) expect(answer?.payload).toMatchObject({ why });
    expect(world.portal.taken.has(requestId)).toBe(why === null);
    expect(tasks.map(({ payload }) => payload['reason'])).toEqual(why === null ? [] : ['delegation.notSent']);
  });

  it('does not send by the word of somebody who was taken back while the portal could not be reached', async () => {
    world.portal.behaviour.isInMaintenance = true;
    const { representationId, representation } = spoken();
    const { before, use, facts, clientId, requestId } = begin({ representation });
    await push(...before, representationRecorded(representationId, clientId), use());
    await answered(facts.delegationId, 'delegation.delayed');
    await push(representationRevoked(representationId, clientId));
    world.portal.behaviour.isInMaintenance = false;
    world.backoffice.clock.now = NOW + HOUR_MS;
    const { answer, tasks } = await answered(facts.delegationId, 'delegation.notSent');
    expect(answer?.payload).toMatchObject({ why: 'representation.revoked' });
    expect(tasks.map(({ payload }) => payload['reason'])).toEqual(['delegation.notSent']);
    expect(world.portal.taken.has(requestId)).toBe(false);
  });

  it('asks somebody to tell the client what went out before the end of the representation was known', async () => {
    const { representationId, representation } = spoken();
    const { before, use, facts, clientId } = begin({ representation });
    await push(...before, representationRecorded(representationId, clientId), use());
    await answered(facts.delegationId, 'delegation.submitted');
    const [closing] = await push(representationRevoked(representationId, clientId));
    const { tasks } = await said(facts.delegationId);
    expect(tasks.map(({ payload }) => payload)).toMatchObject([
      { reason: 'representation.sentThoughClosed', againstEventId: closing?.id },
    ]);
    // Ended once more elsewhere: the first has asked already.
    await push(representationRevoked(representationId, clientId));
    expect((await said(facts.delegationId)).tasks).toHaveLength(1);
  });

  it('does not send while the client’s data are not to be processed, and sends once that is lifted (GDPR 18)', async () => {
    const restricted = begin();
    await push(...restricted.before, clientRestricted(restricted.clientId), restricted.use());
    const { answer, tasks } = await answered(restricted.facts.delegationId, 'delegation.notSent');
    expect(answer?.payload).toMatchObject({ why: 'restricted' });
    expect(tasks).toHaveLength(1);

    const lifted = begin();
    const [began] = (await push(...lifted.before, clientRestricted(lifted.clientId))).slice(-1);
    await push(restrictionLifted(lifted.clientId, began?.id ?? ''), lifted.use());
    await answered(lifted.facts.delegationId, 'delegation.submitted');
  });

  it('does not send what another clerk prepared, nor what nobody signed', async () => {
    const matter = begin();
    const [drawnUp, ...rest] = matter.before.slice(2);
    if (!drawnUp) throw new Error('it is drawn up');
    const named = {
      ...drawnUp,
      fact: { ...drawnUp.fact, payload: { ...drawnUp.fact.payload, agentId: 'other' } },
    };
    await push(...matter.before.slice(0, 2), named, ...rest, matter.use());
    const other = await answered(matter.facts.delegationId, 'delegation.notSent');
    expect(other.answer?.payload).toMatchObject({ why: 'otherClerk' });
    const unsigned = begin();
    await push(...unsigned.before.slice(0, 3), unsigned.use());
    const { answer } = await answered(unsigned.facts.delegationId, 'delegation.notSent');
    expect(answer?.payload).toMatchObject({ why: 'notSigned' });
  });

  it('waits while the portal is in maintenance, says so once, and sends later', async () => {
    world.portal.behaviour.isInMaintenance = true;
    const { before, use, facts } = begin();
    await push(...before, use());
    await answered(facts.delegationId, 'delegation.delayed');
    world.backoffice.clock.now += HOUR_MS;
    world.portal.behaviour.isInMaintenance = false;
    const { answers, answer } = await answered(facts.delegationId, 'delegation.submitted');
    expect(answers.map(({ type }) => type)).toEqual(['delegation.delayed', 'delegation.submitted']);
    expect(answer?.payload).toMatchObject({ sentAt: NOW + HOUR_MS });
  });

  it('tries again after a pause when the portal’s clock is ahead of ours', async () => {
    world.answerWith({ kind: 'tooLate' });
    const { before, use, facts, requestId } = begin();
    const tries = () => submitted.filter(({ key }) => key === requestId).length;
    await push(...before, use());
    await vi.waitFor(() => expect(tries()).toBe(1), { timeout: 10_000, interval: 20 });
    await delay(2_000);
    expect(tries()).toBe(1);
    world.backoffice.clock.now += HOUR_MS;
    await vi.waitFor(() => expect(tries()).toBe(2), { timeout: 10_000, interval: 20 });
    await learned(requestId);
    world.backoffice.clock.now = NOW + DAY_MS;
    const { answer } = await answered(facts.delegationId, 'delegation.notSent');
    expect(answer?.payload).toMatchObject({ why: 'expired' });
  });

  it('files what comes after an act that it cannot judge', async () => {
    const poisoned = begin();
    await push(...poisoned.before);
    await world.backoffice.sql`
      update aggregate set state = (state::jsonb || '{"validTo": "no day"}')::json
      where id = ${poisoned.facts.delegationId}`;
    await push(poisoned.use());
    const { before, use, facts } = begin();
    await push(...before, use());
    await answered(facts.delegationId, 'delegation.submitted');
    expect((await said(poisoned.facts.delegationId)).answers).toEqual([]);
    expect(logged.map((line) => JSON.parse(line) as unknown)).toContainEqual(
      expect.objectContaining({ gateway: 'cannot judge', actId: expect.any(String), kind: 'RangeError' }),
    );
    expect(logged.join('')).not.toContain('Bērziņa');
  });

  it('files for a client whose cards were merged, in the name that holds now', async () => {
    const { before, facts, use, requestId, clientId } = begin();
    const shownId = randomUUID();
    const other = { ...facts, clientId: shownId };
    await push(
      ...before.slice(0, 2),
      clientRegistered(shownId, { ...ANNA, familyName: 'Kalniņa' }),
      delegationDrawnUp(other),
      delegationSigned(other),
      clientMerged(clientId, shownId),
      use(),
    );
    await answered(facts.delegationId, 'delegation.submitted');
    expect(world.portal.taken.get(requestId)).toMatchObject({ client: { familyName: 'Kalniņa' } });
  });

  it('does not send for a client whose card was parted again', async () => {
    const { before, facts, use, requestId, clientId } = begin();
    const other = { ...facts, clientId: randomUUID() };
    await push(
      ...before.slice(0, 2),
      clientRegistered(other.clientId),
      delegationDrawnUp(other),
      delegationSigned(other),
      clientMerged(clientId, other.clientId),
      clientParted(clientId, other.clientId),
      use(),
    );
    const { answer } = await answered(facts.delegationId, 'delegation.notSent');
    expect(answer?.payload).toMatchObject({ why: 'otherClient' });
    expect(world.portal.taken.has(requestId)).toBe(false);
  });

  it('keeps the portal’s refusal with its words', async () => {
    world.portal.behaviour.refusal = 'Bērns nav deklarēts';
    const { before, use, facts } = begin();
    await push(...before, use());
    const { answer, tasks } = await answered(facts.delegationId, 'delegation.notSent');
    expect(answer?.payload).toMatchObject({ why: 'portalRefused' });
    expect(answer?.personal[0]?.data).toEqual({ words: 'Bērns nav deklarēts' });
    expect(tasks).toHaveLength(1);
  });

  it('files a request once, under whichever delegation', async () => {
    const { before, use, facts, requestId } = begin();
    await push(...before, use());
    await answered(facts.delegationId, 'delegation.submitted');
    await push(use());
    const { answer } = await answered(facts.delegationId, 'delegation.notSent');
    expect(answer?.payload).toMatchObject({ why: 'alreadyFiled' });
    expect([...world.portal.taken.keys()].filter((key) => key === requestId)).toHaveLength(1);
  });

  it('tells a person when it was taken back before it went out, and that was learned too late', async () => {
    const { before, use, facts } = begin();
    // Devices of the tests write at seven o'clock; it went out at eight.
    await push(...before, use());
    await answered(facts.delegationId, 'delegation.submitted');
    const [revoked] = await push(delegationRevoked(facts));
    const { tasks } = await said(facts.delegationId);
    expect(tasks.map(({ payload }) => payload)).toMatchObject([
      { reason: 'delegation.sentThoughRevoked', eventId: revoked?.id },
    ]);
  });

  it('keeps what it cannot understand for a person', async () => {
    const { facts, use } = begin();
    const answers = await world.device.push(world.device.seal(use()));
    expect(answers).toMatchObject([{ verdict: 'contradicted', reason: 'delegation.unknown' }]);
    expect((await said(facts.delegationId)).tasks).toHaveLength(1);
  });
});

describe('the sandbox portal', () => {
  it('says in every answer what it is, to strangers too', async () => {
    const answers = await Promise.all([
      fetch(`${world.portal.url}/submissions`, { method: 'POST' }),
      fetch(`${world.portal.url}/submissions/x`, { headers: { authorization: `Bearer ${KEY}` } }),
      fetch(`${world.portal.url}/sandbox`, {
        method: 'POST',
        headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify({ delayMs: 1 }),
      }),
      fetch(`${world.portal.url}/nothing`, { headers: { authorization: `Bearer ${KEY}` } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 404, 200, 404]);
    for (const answer of answers) {
      expect(answer.headers.get('lodzins-sandbox')).toBe('true');
      expect(await answer.text()).toContain('SMILŠKASTE / SANDBOX');
    }
  });

  it('takes nothing in after the moment that a submission names', async () => {
    const late = {
      key: randomUUID(),
      notAfter: new Date(NOW).toISOString(),
      serviceId: SERVICE,
    };
    const answer = await httpPortal({ url: world.portal.url, key: KEY }).submit(late as never);
    expect(answer).toEqual({ kind: 'tooLate' });
    expect(world.portal.taken.has(late.key)).toBe(false);
  });
});
