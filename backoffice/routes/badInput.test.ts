import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { looked } from '../testing/facts.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import type { TestDevice } from '../testing/testDevice.ts';

const problem = z.object({
  title: z.string(),
  status: z.int(),
  code: z.string(),
  fields: z.array(z.object({ path: z.string(), problem: z.string() })).optional(),
});

let backoffice: TestBackoffice;
let device: TestDevice;
let keys: { readonly [access: string]: string };
beforeAll(async () => {
  backoffice = await startTestBackoffice();
  device = await backoffice.device();
  keys = {
    device: device.token,
    institution: await backoffice.institutionKey('vid'),
    admin: await backoffice.adminKey(),
  };
}, 60_000);
afterAll(() => backoffice.close(), 60_000);

const BAD_BODIES: readonly (string | Buffer)[] = [
  '',
  '{',
  'null',
  '[]',
  '{}',
  '"text"',
  '{"__proto__":{"a":1}}',
  JSON.stringify({ code: 7, events: [{}], year: 'x', count: -1, ratings: [], name: '', outcome: null }),
  JSON.stringify({
    code: '\u0000\u0000\u0000\u0000',
    deviceId: 'no',
    deviceName: '\u0000',
    publicKey: 'AAAA',
  }),
  JSON.stringify({ incarnation: 1e300, events: Array(501).fill(null), signature: 1 }),
  JSON.stringify({ year: 2026, count: 1_000_000 }),
  JSON.stringify({ ownerReference: '\u0000' }),
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  Buffer.from([0xff, 0xfe, 0x00, 0x80]),
];
const BAD_QUERIES = [
  '?after=-1',
  '?after=1e99',
  '?limit=0&after=x',
  '?limit=%00',
  '?epoch=%FF&after=9999999999999999999',
];

/** Of nothing that exists. */
const withIds = (path: string) => path.replaceAll(/\{\w+\}/g, () => randomUUID());

type Route = { readonly method: string; readonly path: string; readonly access: string };

async function routes(): Promise<Route[]> {
  const document = (await (await fetch(`${backoffice.url}/openapi.json`)).json()) as {
    paths: { [path: string]: { [method: string]: { security?: { [access: string]: unknown }[] } } };
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({
      method: method.toUpperCase(),
      path,
      access: Object.keys(security?.[0] ?? {})[0] ?? 'public',
    })),
  );
}

async function expectRefused(response: Response): Promise<void> {
  const text = await response.text();
  const where = `${response.status} ${response.url} ${text}`;
  expect(response.status, where).toBeGreaterThanOrEqual(400);
  expect(response.status, where).toBeLessThan(500);
  expect(text).not.toMatch(/\.ts|node_modules|at async/);
}

describe('bad input', () => {
  it.each([
    ['/r/SAL-26-000001-K%zz?s=secret', 400],
    [`/t/${'secret'.repeat(100)}`, 414],
  ])('in an address that is none is answered as any other, and not repeated: %s', async (path, status) => {
    const response = await fetch(`${backoffice.url}${path}`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(problem.parse(JSON.parse(text))).toMatchObject({ status, code: 'invalidInput' });
    expect(text).not.toContain('secret');
  });

  it('is refused by every route that takes a body, whatever it is', async () => {
    const posts = (await routes()).filter(
      ({ method, path }) => method === 'POST' && !path.endsWith('/codes'),
    );
    expect(posts.length).toBeGreaterThanOrEqual(8);
    for (const { path, access } of posts) {
      for (const body of BAD_BODIES) {
        const response = await fetch(`${backoffice.url}${withIds(path)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${keys[access]}` },
          body: typeof body === 'string' ? body : new Uint8Array(body),
        });
        await expectRefused(response);
      }
    }
  });

  it('in addresses and queries never reaches the database', async () => {
    const gets = (await routes()).filter(({ method }) => method === 'GET' || method === 'DELETE');
    for (const { method, path, access } of gets) {
      const headers = { authorization: `Bearer ${keys[access]}` };
      for (const value of ['%00', '%FF', 'x'.repeat(150), "';drop table event;--", '..%2f..']) {
        if (!path.includes('{')) continue;
        await expectRefused(
          await fetch(`${backoffice.url}${path.replaceAll(/\{\w+\}/g, value)}`, { method, headers }),
        );
      }
      for (const query of BAD_QUERIES) {
        if (!['/sync/pull', '/institution/v1/requests'].includes(path)) continue;
        await expectRefused(await fetch(`${backoffice.url}${path}${query}`, { headers }));
      }
    }
  });

  it('is refused before it is read when the caller is a stranger', async () => {
    for (const { method, path, access } of await routes()) {
      if (access === 'public') continue;
      const address = `${backoffice.url}${withIds(path)}`;
      for (const authorization of ['', 'Bearer', 'Bearer wrong-token-0123456789', 'Basic YTpi']) {
        const response = await fetch(address, { method, headers: { authorization } });
        expect(response.status).toBe(401);
        expect(problem.parse(await response.json()).code).toBe('notSignedIn');
      }
      const others = Object.entries(keys).filter(([kind]) => kind !== access);
      for (const [, key] of others) {
        const response = await fetch(address, { method, headers: { authorization: `Bearer ${key}` } });
        expect([401, 403]).toContain(response.status);
      }
    }
  });

  it('names the fields, and not what was in them', async () => {
    const [event] = device.seal(looked());
    const body = { incarnation: 1, events: [{ ...event, at: 'Bērziņa', extra: 'Anna' }], signature: '' };
    const response = await device.call('POST', '/sync/push', body);
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).not.toMatch(/Bērziņa|Anna/);
    const paths = problem.parse(JSON.parse(text)).fields?.map(({ path }) => path);
    expect(paths).toContain('body.events.0.at');
  });

  it('in events of another device, or in a form that would be stored otherwise, is refused', async () => {
    const other = await backoffice.device();
    const events = other.seal(looked());
    const foreign = await device.call('POST', '/sync/push', { incarnation: 1, events, signature: '' });
    expect(problem.parse(await foreign.json()).fields?.[0]?.path).toBe('body.events.0.deviceId');
    const upper = events.map((event) => ({ ...event, id: event.id.toUpperCase() }));
    expect(
      (await other.call('POST', '/sync/push', { incarnation: 1, events: upper, signature: '' })).status,
    ).toBe(400);
    const later = events.map((event) => ({ ...event, incarnation: 2 }));
    expect(
      (await other.call('POST', '/sync/push', { incarnation: 2, events: later, signature: '' })).status,
    ).toBe(400);
  });

  it('cannot fill the memory with a small compressed body', async () => {
    const post = (body: Uint8Array) =>
      fetch(`${backoffice.url}/sync/push`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${device.token}`,
          'content-type': 'application/json',
          'content-encoding': 'gzip',
        },
        body: new Uint8Array(body),
      });
    expect((await post(gzipSync(Buffer.alloc(50_000_000, 32)))).status).toBe(413);
    expect((await post(Buffer.from('not gzip at all'))).status).toBe(400);
  });

  it('of a route that does not exist is a problem like any other', async () => {
    const response = await fetch(`${backoffice.url}/no/such/route`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(problem.parse(await response.json()).code).toBe('notFound');
  });

  it('by guessing enrolment codes is slowed down', async () => {
    const guess = () =>
      fetch(`${backoffice.url}/sync/enrol`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          code: 'AAAA-AAAA-AAAA',
          deviceId: randomUUID(),
          deviceName: 'x',
          publicKey: device.key.publicKey,
        }),
      });
    const statuses = [];
    for (let tries = 0; tries < 25; tries++) statuses.push((await guess()).status);
    expect(statuses[0]).toBe(404);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the OpenAPI document', () => {
  it('names every route with its input, answer and refusals', async () => {
    const document = (await (await fetch(`${backoffice.url}/openapi.json`)).json()) as {
      openapi: string;
      paths: { [path: string]: { post?: { requestBody?: unknown; responses: object } } };
    };
    expect(document.openapi).toBe('3.1.0');
    const push = document.paths['/sync/push']?.post;
    expect(JSON.stringify(push?.requestBody)).toContain('deviceSeq');
    expect(Object.keys(push?.responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '401', '409']));
    expect(document.paths['/institution/v1/requests/{id}/result']).toBeDefined();
  });
});
