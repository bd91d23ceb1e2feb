import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startSandboxInstitution } from '../sandbox/institution.ts';
import {
  ANNA,
  clientMerged,
  clientParted,
  clientRegistered,
  requestCorrected,
  requestRegistered,
  requestVoided,
  requestWithdrawn,
  type RequestFacts,
} from '../testing/facts.ts';
import { institutionApi, routedRequest, serviceOf } from '../testing/routedRequest.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import type { TestDevice } from '../testing/testDevice.ts';
import { requestView } from './requestView.ts';

const page = z.object({ requests: z.array(requestView), cursor: z.int() });
const problem = z.object({ code: z.string(), rule: z.string().optional() });

let backoffice: TestBackoffice;
let device: TestDevice;
beforeAll(async () => {
  backoffice = await startTestBackoffice();
  device = await backoffice.device();
}, 60_000);
afterAll(() => backoffice.close(), 60_000);

const register = (institutionId: string, more: Partial<RequestFacts> = {}) =>
  routedRequest(device, institutionId, more);

function api(key: string) {
  const call = institutionApi(backoffice.url, key);
  return (method: 'GET' | 'POST', path: string, body?: object) => call(method, `/requests${path}`, body);
}

describe('the API of institutions', () => {
  it('takes a request from the list over its acceptance to the result in the feed of the centre', async () => {
    const call = api(await backoffice.institutionKey('vid'));
    const id = await register('vid');
    const list = page.parse(await (await call('GET', '')).json());
    const listed = list.requests.find((request) => request.id === id);
    expect(listed).toMatchObject({
      status: 'registered',
      answers: { purpose: 'Vajag izziņu' },
      client: { familyName: 'Bērziņa', code: ANNA.code },
    });

    const accepted = await call('POST', `/${id}/accept`, { ownerReference: 'VID-77' });
    expect(await accepted.json()).toMatchObject({ status: 'acceptedByOwner', ownerReference: 'VID-77' });
    const since = page.parse(await (await call('GET', `?after=${list.cursor}`)).json());
    expect(since.requests.map((request) => request.id)).toEqual([id]);

    const content = 'Izziņa Nr. 5';
    const result = { outcome: 'positive', kind: 'document', content };
    expect((await call('POST', `/${id}/result`, result)).status).toBe(200);
    const feed = await device.pull();
    const [acceptance, returned] = feed.slice(-2);
    expect(acceptance?.event).toMatchObject({
      type: 'request.accepted',
      payload: { ownerReference: 'VID-77' },
    });
    expect(returned?.event).toMatchObject({
      type: 'request.resultReturned',
      actor: { kind: 'system', name: 'vid' },
    });
    expect(returned?.event.personal[0]?.data).toMatchObject({ content });
    // One chain of the back-office's own.
    expect(returned?.event.prevHash).toBe(acceptance?.event.hash);
  });

  it('shows a client whose card was merged as the card that holds, also where two were merged into each other', async () => {
    const call = api(await backoffice.institutionKey('vid'));
    const facts = { centreId: device.centre.id, serviceId: serviceOf('vid') };
    const register = async (...families: string[]) => {
      const ids = families.map(() => randomUUID()).sort();
      const requestId = randomUUID();
      await device.push(
        device.seal(
          ...families.map((familyName, n) => clientRegistered(ids[n] ?? '', { ...ANNA, familyName })),
          requestRegistered({ ...facts, requestId, clientId: ids[0] ?? '' }),
        ),
      );
      return { requestId, ids: ids as [string, string, string] };
    };
    const shown = async (requestId: string) =>
      requestView.parse(await (await call('GET', `/${requestId}`)).json()).client?.familyName;

    const row = await register('Bērziņa', 'Kalniņa', 'Liepa');
    const [first, second, third] = row.ids;
    await device.push(device.seal(clientMerged(first, second), clientMerged(second, third)));
    expect(await shown(row.requestId)).toBe('Liepa');
    await device.push(device.seal(clientParted(first, second)));
    expect(await shown(row.requestId)).toBe('Bērziņa');

    const circle = await register('Bērziņa', 'Kalniņa', 'Liepa');
    const [one, two, three] = circle.ids;
    await device.push(
      device.seal(clientMerged(one, three), clientMerged(three, two), clientMerged(two, three)),
    );
    expect(await shown(circle.requestId)).toBe('Kalniņa');
  });

  it('reaches the centre also with a request it registered before it was enrolled, under an id nobody knows', async () => {
    const call = api(await backoffice.institutionKey('vid'));
    const requestId = randomUUID();
    const facts = { centreId: randomUUID(), serviceId: serviceOf('vid'), requestId };
    await device.push(device.seal(requestRegistered(facts)));
    expect((await call('POST', `/${requestId}/accept`, { ownerReference: 'VID-78' })).status).toBe(200);
    expect((await device.pull()).at(-1)?.event).toMatchObject({
      type: 'request.accepted',
      aggregateId: requestId,
    });
  });

  it('demands reasons and the next step of a refusal (INT-14)', async () => {
    const call = api(await backoffice.institutionKey('vid'));
    const id = await register('vid');
    const bare = await call('POST', `/${id}/result`, {
      outcome: 'refusal',
      kind: 'document',
      content: 'Atteikums',
    });
    expect(bare.status).toBe(409);
    expect(problem.parse(await bare.json())).toEqual({
      code: 'refused',
      rule: 'request.refusalNeedsReasons',
    });
    const explained = { reasons: 'Nav tiesību', nextStep: 'Iesniegt pārskatu' };
    const refusal = { outcome: 'refusal', kind: 'document', content: 'Atteikums', ...explained };
    expect((await call('POST', `/${id}/result`, refusal)).status).toBe(200);
  });

  it('shows an institution nothing of another, and lets a reading key only read', async () => {
    const id = await register('vid');
    const other = api(await backoffice.institutionKey('vsaa'));
    expect((await other('GET', `/${id}`)).status).toBe(404);
    expect((await other('POST', `/${id}/accept`, { ownerReference: 'X' })).status).toBe(404);
    const list = page.parse(await (await other('GET', '')).json());
    expect(list.requests).toEqual([]);
    const reader = api(await backoffice.institutionKey('vid', ['requests:read']));
    expect((await reader('GET', `/${id}`)).status).toBe(200);
    expect((await reader('POST', `/${id}/accept`, { ownerReference: 'X' })).status).toBe(403);
    expect((await api(device.token)('GET', `/${id}`)).status).toBe(401);
  });

  it('shows what the client withdrew and what was void, and lets neither be decided', async () => {
    const call = api(await backoffice.institutionKey('vid'));
    const result = { outcome: 'positive', kind: 'document', content: 'Izziņa' };
    const ends = [
      [requestWithdrawn, 'withdrawn', 'request.alreadyWithdrawn'],
      [requestVoided, 'voided', 'request.alreadyVoided'],
    ] as const;
    for (const [ended, status, rule] of ends) {
      const id = await register('vid');
      const since = page.parse(await (await call('GET', '')).json()).cursor;
      await device.push(device.seal(ended(id)));
      const news = page.parse(await (await call('GET', `?after=${since}`)).json());
      expect(news.requests).toMatchObject([{ id, status }]);
      for (const [act, body] of Object.entries({ accept: { ownerReference: 'VID-9' }, result })) {
        const answer = await call('POST', `/${id}/${act}`, body);
        expect(answer.status).toBe(409);
        expect(problem.parse(await answer.json())).toEqual({ code: 'refused', rule });
      }
    }
    const [withdrawn, voided] = page.parse(await (await call('GET', '')).json()).requests.slice(-2);
    expect(withdrawn).toMatchObject({ withdrawal: { how: 'phone', asker: 'client' }, voiding: null });
    expect(voided).toMatchObject({ withdrawal: null, voiding: { reason: 'twice' } });
  });

  it('has the newest answers with their version, and says what was corrected after the acceptance', async () => {
    const call = api(await backoffice.institutionKey('vid'));
    const id = await register('vid');
    const seen = async () => requestView.parse(await (await call('GET', `/${id}`)).json());
    const { client, ...before } = await seen();
    expect(before).toMatchObject({ version: 1, corrections: [] });
    const clientId = randomUUID();
    await device.push(device.seal(requestCorrected(id, clientId, { purpose: 'Vajag divas izziņas' }, [])));
    expect(await seen()).toMatchObject({
      client,
      version: 2,
      answers: { purpose: 'Vajag divas izziņas' },
      corrections: [
        {
          reason: 'mistyped',
          isAfterAcceptance: false,
          changes: [{ field: 'purpose', was: 'Vajag izziņu', now: 'Vajag divas izziņas' }],
        },
      ],
    });
    await call('POST', `/${id}/accept`, { ownerReference: 'VID-80' });
    const known = (await device.pull())
      .filter(({ event }) => event.type === 'request.corrected' && event.aggregateId === id)
      .map(({ event }) => event.id);
    await device.push(device.seal(requestCorrected(id, clientId, { purpose: 'Vajag trīs' }, known)));
    const after = await seen();
    expect(after).toMatchObject({
      version: 3,
      status: 'acceptedByOwner',
      answers: { purpose: 'Vajag trīs' },
    });
    expect(after.corrections.map(({ isAfterAcceptance }) => isAfterAcceptance)).toEqual([false, true]);
  });

  it('wakes a waiting institution when a request arrives', async () => {
    const call = api(await backoffice.institutionKey('nva'));
    const waiting = call('GET', '?wait=30');
    const id = await register('nva');
    expect(page.parse(await (await waiting).json()).requests.map((request) => request.id)).toEqual([id]);
  });

  it('hands a request back with a result that says it comes from a sandbox', async () => {
    const sandbox = startSandboxInstitution({
      url: backoffice.url,
      apiKey: await backoffice.institutionKey('lad'),
      institutionId: 'lad',
      acceptAfterMs: 1,
      resultAfterMs: 1,
    });
    try {
      const id = await register('lad');
      const returned = await untilInFeed(
        (type, aggregateId) => type === 'request.resultReturned' && aggregateId === id,
      );
      expect(JSON.stringify(returned.personal)).toContain('SANDBOX');
    } finally {
      await sandbox.stop();
    }
  });
});

describe('the page behind the receipt', () => {
  const open = (path: string, language = 'lv') =>
    fetch(`${backoffice.url}/r/${path}`, { headers: { 'accept-language': language } });

  it('shows stage and dates to the holder of the secret, and no person', async () => {
    await register('vid', { registerNumber: 'SAL-26-000777-0', secret: 'right-secret' });
    const answer = await open('sal-26-000777-0?s=right-secret');
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('Reģistrēts un nosūtīts iestādei');
    expect(html).toContain('2026. gada 22. decembris');
    for (const secret of ['Bērziņa', ANNA.code, 'Vajag izziņu']) expect(html).not.toContain(secret);
    expect(await (await open('SAL-26-000777-0?s=right-secret', 'fr, en;q=0.8')).text()).toContain(
      'Registered and sent',
    );
  });

  it('says of a void registration that it is void and what to do, and of a withdrawn one that it is', async () => {
    const [number, other] = ['SAL-26-000778-1', 'SAL-26-000779-2'];
    const voided = await register('vid', { registerNumber: number, secret: 'void-secret' });
    const withdrawn = await register('vid', { registerNumber: other, secret: 'withdrawn-secret' });
    await device.push(device.seal(requestVoided(voided), requestWithdrawn(withdrawn)));
    const html = await (await open(`${number}?s=void-secret`)).text();
    expect(html).toContain('Reģistrācija ir anulēta');
    expect(html).toContain('reģistrēs no jauna');
    expect(html).not.toContain('2026. gada 22. decembris');
    expect(await (await open(`${other}?s=withdrawn-secret`)).text()).toContain('Pieteikums ir atsaukts');
  });

  it('answers a wrong secret exactly as an unknown number', async () => {
    const wrong = await open('SAL-26-000777-0?s=wrong');
    const unknown = await open('SAL-26-999999-0?s=wrong');
    expect([wrong.status, unknown.status]).toEqual([404, 404]);
    expect(await wrong.text()).toBe(await unknown.text());
    const headers = (answer: Response) => [...answer.headers].filter(([name]) => name !== 'date');
    expect(headers(wrong)).toEqual(headers(unknown));
  });
});

async function untilInFeed(isIt: (type: string, aggregateId: string) => boolean) {
  for (let waited = 0; waited < 200; waited++) {
    const found = (await device.pull()).find(({ event }) => isIt(event.type, event.aggregateId));
    if (found) return found.event;
  }
  throw new Error('the event never came');
}
