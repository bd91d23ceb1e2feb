import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addScopes,
  createApiKey,
  INSTITUTION_SCOPES,
  listApiKeys,
  revokeApiKeys,
  type InstitutionScope,
} from '../storage/apiKeys.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';

let backoffice: TestBackoffice;
beforeAll(async () => {
  backoffice = await startTestBackoffice();
}, 60_000);
afterAll(() => backoffice.close(), 60_000);

type Operation = { readonly security?: readonly { readonly institution?: readonly string[] }[] };
type Route = { readonly method: string; readonly path: string; readonly scopes: readonly string[] };

/** As the contract itself says it to institutions. */
async function routes(): Promise<Route[]> {
  const document = (await (await fetch(`${backoffice.url}/openapi.json`)).json()) as {
    paths: { [path: string]: { [method: string]: Operation } };
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(() => path.startsWith('/institution/'))
      .map(([method, { security }]) => ({
        method: method.toUpperCase(),
        path,
        scopes: security?.[0]?.institution ?? [],
      })),
  );
}

async function statusOf({ method, path }: Route, key: string): Promise<number> {
  const address = `${backoffice.url}${path.replaceAll(/\{\w+\}/g, randomUUID())}`;
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(address, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) });
  await answer.arrayBuffer();
  return answer.status;
}

describe('scopes of an institution’s key', () => {
  it('are named by every route, one each, and every scope is of use', async () => {
    const all = await routes();
    for (const { path, scopes } of all) {
      expect(scopes, path).toHaveLength(1);
      expect(INSTITUTION_SCOPES, path).toContain(scopes[0]);
    }
    expect(new Set(all.flatMap(({ scopes }) => scopes))).toEqual(new Set(INSTITUTION_SCOPES));
  });

  it('let a key do what it names and nothing else', async () => {
    const keys = new Map<string, { only: string; others: string }>();
    for (const scope of INSTITUTION_SCOPES) {
      const others = INSTITUTION_SCOPES.filter((other): other is InstitutionScope => other !== scope);
      keys.set(scope, {
        only: await backoffice.institutionKey('vid', [scope]),
        others: await backoffice.institutionKey('vid', others),
      });
    }
    for (const route of await routes()) {
      const { only, others } = keys.get(route.scopes[0] ?? '') ?? { only: '', others: '' };
      expect(await statusOf(route, others), `${route.path} without its scope`).toBe(403);
      expect([200, 400, 404], `${route.path} with its scope`).toContain(await statusOf(route, only));
    }
  });

  it('are given to a key that was made before there were such, and the institution goes on with it', async () => {
    const key = await createApiKey(
      backoffice.sql,
      { name: 'Register', institutionId: 'vsaa', scopes: ['requests:read'] },
      backoffice.clock.now,
    );
    const start = (await routes()).find(({ scopes }) => scopes.includes('requests:start'));
    if (!start) throw new Error('requests can be started');
    expect(await statusOf(start, key)).toBe(403);
    expect(await addScopes(backoffice.sql, 'Register', ['requests:start', 'requests:read'])).toBe(1);
    expect(await statusOf(start, key)).toBe(400);
    const known = (await listApiKeys(backoffice.sql)).find(({ name }) => name === 'Register');
    expect(known?.scopes.toSorted()).toEqual(['requests:read', 'requests:start']);
  });

  it('are nothing for an administrator’s key, nor for one that was taken back', async () => {
    await createApiKey(
      backoffice.sql,
      { name: 'Ieva', institutionId: null, scopes: [] },
      backoffice.clock.now,
    );
    expect(await addScopes(backoffice.sql, 'Ieva', ['requests:start'])).toBe(0);
    await revokeApiKeys(backoffice.sql, 'Register', backoffice.clock.now);
    expect(await addScopes(backoffice.sql, 'Register', ['results:write'])).toBe(0);
  });
});
