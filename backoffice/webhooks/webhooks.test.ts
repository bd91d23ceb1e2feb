import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createBackoffice } from '../createBackoffice.ts';
import { ANNA, requestWithdrawn } from '../testing/facts.ts';
import { startReceiver, type Received, type Receiver } from '../testing/receiver.ts';
import { institutionApi, routedRequest } from '../testing/routedRequest.ts';
import { NOW, startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import type { TestDevice } from '../testing/testDevice.ts';
import { post } from './post.ts';
import { GIVE_UP_AFTER_MS } from './sender.ts';

const HOUR_MS = 3_600_000;
const created = z.object({ id: z.uuid(), secret: z.string() });
const listed = z.object({
  webhooks: z.array(
    z.object({
      id: z.uuid(),
      failures: z.int(),
      lastProblem: z.string().nullable(),
      deadAt: z.int().nullable(),
    }),
  ),
});
const message = z.strictObject({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.strictObject({ requestId: z.uuid(), cursor: z.int() }),
});

let backoffice: TestBackoffice;
let device: TestDevice;
let receiver: Receiver;
let call: ReturnType<typeof institutionApi>;
beforeAll(async () => {
  backoffice = await startTestBackoffice({ reach: { allowsPrivate: true } });
  device = await backoffice.device();
  call = institutionApi(backoffice.url, await backoffice.institutionKey('vid'));
}, 60_000);
afterAll(() => backoffice.close(), 60_000);
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await backoffice.sql`delete from webhook`;
  await receiver.close();
  backoffice.clock.now = NOW;
});

const register = async (url = receiver.url) =>
  created.parse(await (await call('POST', '/webhooks', { url })).json());
const own = async () => {
  const answer = await call('GET', '/webhooks');
  return listed.parse(await answer.json()).webhooks;
};
const read = ({ body }: Received) => message.parse(JSON.parse(body));

/** Time goes on to the next try; says how long the pause was. */
async function waitForNextTry(): Promise<number> {
  const [row] = await backoffice.sql<{ due: number }[]>`select due_at as due from webhook`;
  const pause = (row?.due ?? 0) - backoffice.clock.now;
  backoffice.clock.now += pause;
  return pause;
}

/** Every failure is noted before the next try is due. */
async function untilFailures(count: number): Promise<void> {
  while ((await own())[0]?.failures !== count) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a webhook', () => {
  it('is told what happened in order, signed, with nothing about anybody, and not of its own acts', async () => {
    const { id: webhookId, secret } = await register();
    const id = await routedRequest(device, 'vid');
    const asked = { questionId: randomUUID(), what: 'Plāns', why: 'Nav pievienots', answerBy: '2026-12-05' };
    expect((await call('POST', `/requests/${id}/questions`, asked)).status).toBe(200);
    await device.push(device.seal(requestWithdrawn(id)));
    const [first, second] = await receiver.until(2);
    if (!first || !second) throw new Error('two came');
    expect([read(first), read(second)]).toMatchObject([
      { type: 'request.registered', data: { requestId: id } },
      { type: 'request.withdrawn', data: { requestId: id } },
    ]);
    for (const secretWord of [ANNA.familyName, ANNA.code, 'Vajag izziņu', 'vid-']) {
      expect(first.body).not.toContain(secretWord);
    }
    const { cursor } = read(first).data;
    expect(first.headers).toMatchObject({
      'webhook-id': `${webhookId}.${cursor}`,
      'webhook-timestamp': String(Math.floor(NOW / 1000)),
      'content-type': 'application/json',
    });
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const signed = `${webhookId}.${cursor}.${Math.floor(NOW / 1000)}.${first.body}`;
    const expected = createHmac('sha256', key).update(signed).digest('base64');
    expect(first.headers['webhook-signature']).toBe(`v1,${expected}`);
    const other = institutionApi(backoffice.url, await backoffice.institutionKey('vsaa'));
    expect(listed.parse(await (await other('GET', '/webhooks')).json()).webhooks).toEqual([]);
  });

  it('is told again after growing pauses, under the same id, until it takes the message', async () => {
    await register();
    receiver.answer(500);
    const id = await routedRequest(device, 'vid');
    const pauses: number[] = [];
    for (let tries = 1; tries <= 3; tries++) {
      await receiver.until(tries);
      await untilFailures(tries);
      pauses.push(await waitForNextTry());
    }
    expect(pauses).toEqual([5_000, 30_000, 120_000]);
    expect(await own()).toMatchObject([{ failures: 3, lastProblem: 'status 500', deadAt: null }]);

    receiver.answer(204);
    await device.push(device.seal(requestWithdrawn(id)));
    await receiver.until(5);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids.slice(0, 4)).size).toBe(1);
    expect(receiver.received.map((each) => read(each).type).slice(-2)).toEqual([
      'request.registered',
      'request.withdrawn',
    ]);
    await untilFailures(0);
  });

  it('is given up after days, which administrators see, and goes on where it stopped once resumed', async () => {
    const { id: webhookId } = await register();
    receiver.answer(404);
    const id = await routedRequest(device, 'vid');
    await receiver.until(1);
    await untilFailures(1);
    backoffice.clock.now += 25 * HOUR_MS;
    await receiver.until(2);
    await untilFailures(2);
    expect((await own())[0]?.deadAt).toBeNull();
    backoffice.clock.now = NOW + GIVE_UP_AFTER_MS;
    await receiver.until(3);
    await untilFailures(3);
    backoffice.clock.now += 100 * HOUR_MS;

    const admin = {
      authorization: `Bearer ${await backoffice.adminKey()}`,
      'content-type': 'application/json',
    };
    const all = await fetch(`${backoffice.url}/admin/v1/webhooks`, { headers: admin });
    expect(await all.json()).toMatchObject({
      webhooks: [
        { id: webhookId, institutionId: 'vid', lastProblem: 'status 404', deadAt: NOW + GIVE_UP_AFTER_MS },
      ],
    });
    receiver.answer(204);
    const path = `${backoffice.url}/admin/v1/webhooks/${webhookId}/resume`;
    expect((await fetch(path, { method: 'POST', headers: admin, body: '{}' })).status).toBe(200);
    const received = await receiver.until(4);
    expect(received.slice(0, 4).map((each) => read(each).data.requestId)).toEqual([id, id, id, id]);
  });

  it('is told once, however many processes there are', async () => {
    await register();
    const others = await Promise.all(
      [1, 2].map(() =>
        createBackoffice({
          databaseUrl: backoffice.databaseUrl,
          port: 0,
          demo: false,
          reach: { allowsPrivate: true },
          clock: () => NOW,
        }),
      ),
    );
    try {
      for (let count = 0; count < 10; count++) await routedRequest(device, 'vid');
      const received = await receiver.until(10);
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      const ids = received.map(({ headers }) => headers['webhook-id']);
      expect(ids).toHaveLength(10);
      expect(new Set(ids).size).toBe(10);
      const cursors = received.map((each) => read(each).data.cursor);
      expect(cursors).toEqual(cursors.toSorted((one, two) => one - two));
    } finally {
      for (const other of others) await other.close();
    }
  });

  it('that answers with a redirect has taken nothing, and the other address is not called', async () => {
    const elsewhere = await startReceiver();
    await register();
    receiver.answer(307, { location: elsewhere.url });
    await routedRequest(device, 'vid');
    await receiver.until(1);
    await untilFailures(1);
    expect((await own())[0]?.lastProblem).toBe('status 307');
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });

  it('is the institution’s own: once an address, removed and resumed by no other', async () => {
    const { id } = await register();
    const again = await call('POST', '/webhooks', { url: receiver.url });
    expect([again.status, await again.json()]).toMatchObject([409, { rule: 'webhook.exists' }]);
    const other = institutionApi(backoffice.url, await backoffice.institutionKey('vsaa'));
    expect((await other('POST', `/webhooks/${id}/resume`, {})).status).toBe(404);
    const remove = (key: string) =>
      fetch(`${backoffice.url}/institution/v1/webhooks/${id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${key}` },
      });
    expect((await remove(await backoffice.institutionKey('vsaa'))).status).toBe(404);
    expect((await remove(await backoffice.institutionKey('vid'))).status).toBe(200);
    expect(await own()).toEqual([]);
    expect((await call('POST', `/webhooks/${randomUUID()}/resume`, {})).status).toBe(404);
  });
});

describe('addresses that only we could reach', () => {
  it('are not registered, and the answer says which field', async () => {
    const strict = await startTestBackoffice();
    const own = institutionApi(strict.url, await strict.institutionKey('vid'));
    const refused = [
      'not an address',
      'http://example.lv/news',
      'ftp://example.lv/',
      'https://user:secret@example.lv/',
      'https://example.lv/#part',
      'https://localhost/',
      'https://backoffice/',
      'https://printer.local/',
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://10.1.2.3/',
      'https://169.254.169.254/latest/meta-data',
      'https://172.31.0.1/',
      'https://192.168.1.1/',
      'https://100.64.0.1/',
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://[fd00::1]/',
      'https://[fe80::1]/',
      'https://[2002:7f00:1::]/',
    ];
    try {
      for (const url of refused) {
        const answer = await own('POST', '/webhooks', { url });
        expect([url, answer.status]).toEqual([url, 400]);
        expect(await answer.json()).toMatchObject({ fields: [{ path: 'body.url' }] });
      }
      for (const url of [
        'https://example.lv/news?key=1',
        'https://93.184.215.14/',
        'https://[2a00:1450::1]/',
      ]) {
        expect((await own('POST', '/webhooks', { url })).status).toBe(200);
      }
    } finally {
      await strict.close();
    }
  });

  it('are not called either, whatever name points at them', async () => {
    const reach = { allowsPrivate: false };
    const send = (url: string) => post({ url, headers: {}, body: '{}' }, reach);
    const { port } = new URL(receiver.url);
    expect(await send(receiver.url)).toBe('privateAddress');
    expect(await send(`https://127.0.0.1:${port}/`)).toBe('privateAddress');
    expect(await send(`https://localhost:${port}/`)).toBe('privateAddress');
    expect(receiver.received).toEqual([]);
  });

  it('may be told where a setting allows it, and a closed door is a failure like any other', async () => {
    const { url } = receiver;
    expect(await post({ url, headers: {}, body: '{}' }, { allowsPrivate: true })).toBeNull();
    await receiver.close();
    expect(await post({ url, headers: {}, body: '{}' }, { allowsPrivate: true })).toBe('ECONNREFUSED');
    receiver = await startReceiver();
  });
});
