import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ANNA,
  clientMerged,
  clientRegistered,
  clientRestricted,
  requestHandedOver,
} from '../testing/facts.ts';
import {
  HOUR_MS,
  MINUTE_MS,
  noticeAsked,
  noticeWorld,
  preferenceSet,
  preferenceWithdrawn,
} from '../testing/noticeWorld.ts';
import { NOW } from '../testing/testBackoffice.ts';
import { eraseSubject } from '../storage/erasure.ts';
import { TELL_WITHIN_MS } from '../storage/notices.ts';

const world = noticeWorld();
const { begin, push, act, said, ended, settled, sent, clock } = world;

describe('a client who agreed to be told', () => {
  it('gets an SMS in their language when the result is here, and the centre sees how it went', async () => {
    const { requestId, registerNumber } = await begin('sms', { language: 'ru' });
    world.sandbox.behaviour.stepMs = MINUTE_MS;
    await act(requestId);
    await settled(requestId);
    expect((await said(requestId)).statuses).toEqual(['waiting']);
    clock.now = NOW + MINUTE_MS;
    await ended(requestId, 'sent');
    clock.now = NOW + 2 * MINUTE_MS;
    const { statuses, tasks, reports } = await ended(requestId, 'delivered');
    expect(statuses).toEqual(['waiting', 'sent', 'delivered']);
    expect(tasks).toEqual([]);
    expect(reports.at(-1)).toMatchObject({ about: 'result', questionId: null, channel: 'sms' });
    const [message, ...more] = sent(registerNumber);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ channel: 'sms', to: '+37120000000', language: 'ru' });
    expect(message?.text).toContain('Ответ');
    expect(message?.text).toContain('Centre SAL');
  });

  it('gets no word of name, code, service or result (HND-06)', async () => {
    const { requestId, registerNumber } = await begin('email');
    await act(requestId);
    await ended(requestId, 'delivered');
    const message = JSON.stringify(sent(registerNumber));
    for (const secret of [
      'Anna',
      'Bērziņa',
      '150390',
      'Pabalsts',
      'disability',
      'grupa',
      'no-such-service',
    ]) {
      expect(message).not.toContain(secret);
    }
  });

  it('is told when the owner asks for something, with the day and not with what', async () => {
    const { requestId, registerNumber } = await begin('email');
    const words = { what: 'izrakstu no ārsta', why: 'slimība' };
    const question = { questionId: randomUUID(), documents: [], knownDocuments: [], ...words };
    await act(requestId, { kind: 'ask', ...question, answerBy: '2026-12-05' });
    await ended(requestId, 'delivered');
    const [message] = sent(registerNumber);
    expect(message?.text).toContain('05.12.2026');
    expect(JSON.stringify(message)).not.toMatch(/ārst|slim/);
  });

  it('is told again when a person presses for it', async () => {
    const { requestId, registerNumber } = await begin('sms');
    await act(requestId);
    await ended(requestId, 'delivered');
    await push(noticeAsked(requestId));
    await settled(requestId);
    await ended(requestId, 'delivered');
    expect(sent(registerNumber)).toHaveLength(2);
  });
});

describe('nobody is told', () => {
  it.each([null, 'phone', 'none'] as const)('who wished for %s', async (how) => {
    const { requestId, registerNumber } = await begin(how);
    await act(requestId);
    await settled(requestId);
    expect(sent(registerNumber)).toEqual([]);
    expect(await said(requestId)).toMatchObject({ reports: [], tasks: [] });
  });

  it('who took the consent back before it went out', async () => {
    const { requestId, clientId, registerNumber } = await begin('sms');
    world.sandbox.behaviour.isInMaintenance = true;
    await act(requestId);
    await ended(requestId, 'waiting');
    await settled(requestId);
    await push(preferenceWithdrawn(clientId));
    world.sandbox.behaviour.isInMaintenance = false;
    // Maintenance says nothing of the try that was under way: it is asked about first.
    for (const minutes of [1, 2, 3]) {
      clock.now = NOW + minutes * HOUR_MS;
      await settled(requestId);
    }
    const { reports } = await ended(requestId, 'dropped');
    expect(reports.at(-1)).toMatchObject({ why: 'notWanted' });
    expect(sent(registerNumber)).toEqual([]);
  });

  it('of a result that was handed over meanwhile', async () => {
    const { requestId, clientId, registerNumber } = await begin('sms');
    world.sandbox.behaviour.isInMaintenance = true;
    await act(requestId);
    await ended(requestId, 'waiting');
    await settled(requestId);
    await push(requestHandedOver(requestId, clientId));
    world.sandbox.behaviour.isInMaintenance = false;
    clock.now = NOW + HOUR_MS;
    await settled(requestId);
    expect((await ended(requestId, 'dropped')).reports.at(-1)).toMatchObject({ why: 'over' });
    expect(sent(registerNumber)).toEqual([]);
  });

  it('who was erased', async () => {
    const { requestId, clientId, registerNumber } = await begin('email');
    world.sandbox.behaviour.isInMaintenance = true;
    await act(requestId);
    await ended(requestId, 'waiting');
    await settled(requestId);
    const context = { now: clock.now, ownerOf: () => 'vsaa' };
    await eraseSubject(world.backoffice.sql, clientId, context);
    world.sandbox.behaviour.isInMaintenance = false;
    clock.now = NOW + HOUR_MS;
    await settled(requestId);
    expect((await ended(requestId, 'dropped')).reports.at(-1)).toMatchObject({ why: 'erased' });
    expect(sent(registerNumber)).toEqual([]);
  });
});

describe('a message that does not arrive becomes a task to call', () => {
  it('when it cannot be delivered', async () => {
    const { requestId } = await begin('sms', { data: { ...ANNA, phone: '20000404' } });
    await act(requestId);
    const { tasks } = await ended(requestId, 'failed');
    expect(tasks.map(({ payload }) => payload['reason'])).toEqual(['request.notTold']);
  });

  it('when the number that is known takes no messages', async () => {
    const { requestId, clientId } = await begin(null, { data: { ...ANNA, phone: '67038800' } });
    await push(preferenceSet(clientId, 'sms'));
    await act(requestId);
    const { tasks, reports } = await ended(requestId, 'failed');
    expect(reports.at(-1)).toMatchObject({ why: 'noAddress' });
    expect(tasks).toHaveLength(1);
  });

  it('while the client’s data are not to be processed, also recorded on another card of theirs (GDPR 18)', async () => {
    const { requestId, clientId, registerNumber } = await begin('sms');
    const other = randomUUID();
    await push(clientRegistered(other), clientRestricted(other), clientMerged(other, clientId));
    await act(requestId);
    const { tasks, reports } = await ended(requestId, 'failed');
    expect(reports.at(-1)).toMatchObject({ why: 'restricted' });
    // Not the task that says that a message failed and asks to call.
    expect(tasks.map(({ payload }) => payload['reason'])).toEqual(['request.notToldRestricted']);
    expect(sent(registerNumber)).toEqual([]);
  });

  it('when it is refused', async () => {
    const { requestId } = await begin('sms');
    world.sandbox.behaviour.refuses = true;
    await act(requestId);
    expect((await ended(requestId, 'failed')).reports.at(-1)).toMatchObject({ why: 'refused' });
  });

  it('when it has not gone out within a day', async () => {
    const { requestId, registerNumber } = await begin('sms');
    world.sandbox.behaviour.isInMaintenance = true;
    await act(requestId);
    await ended(requestId, 'waiting');
    await settled(requestId);
    clock.now = NOW + TELL_WITHIN_MS;
    const { tasks } = await ended(requestId, 'failed');
    expect(tasks).toHaveLength(1);
    expect(sent(registerNumber)).toEqual([]);
  });
});

describe('one occasion is told once', () => {
  it('when the answer was lost', async () => {
    const { requestId, registerNumber } = await begin('sms');
    world.sandbox.behaviour.losesAnswers = 1;
    await act(requestId);
    await settled(requestId);
    clock.now = NOW + MINUTE_MS;
    await ended(requestId, 'delivered');
    expect(sent(registerNumber)).toHaveLength(1);
  });

  it('when the notifier has too much to do, after the pause it asks for', async () => {
    const { requestId, registerNumber } = await begin('sms');
    world.sandbox.behaviour.perMinute = 0;
    await act(requestId);
    await settled(requestId);
    world.sandbox.behaviour.perMinute = 10_000;
    clock.now = NOW + 20_000;
    await settled(requestId);
    expect(sent(registerNumber)).toEqual([]);
    clock.now = NOW + 31_000;
    await ended(requestId, 'delivered');
    expect(sent(registerNumber)).toHaveLength(1);
  });
});

it('keeps numbers, addresses and texts out of its table, its events and its log', async () => {
  const { requestId } = await begin('email');
  world.sandbox.behaviour.refuses = true;
  await act(requestId);
  await ended(requestId, 'failed');
  const rows = await world.backoffice.sql`select to_json(notice) as row from notice`;
  const events = await world.backoffice.sql`select payload from event where type = 'request.noticeReported'`;
  const kept = JSON.stringify([rows, events, world.logged]);
  expect(world.logged.length).toBeGreaterThan(0);
  expect(kept).not.toMatch(/20000000|anna@|Atbilde|pakaļ/);
});
