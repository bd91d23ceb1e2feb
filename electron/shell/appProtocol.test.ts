import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAppRequest, isAppUrl } from './appProtocol.ts';

let parent: string;
let rendererDir: string;

beforeAll(() => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-protocol-'));
  rendererDir = path.join(parent, 'renderer');
  fs.mkdirSync(path.join(rendererDir, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(rendererDir, 'index.html'), 'page');
  fs.writeFileSync(path.join(rendererDir, 'assets', 'main.js'), 'script');
  fs.writeFileSync(path.join(parent, 'secret.txt'), 'secret');
  fs.mkdirSync(path.join(parent, 'renderer-other'));
  fs.writeFileSync(path.join(parent, 'renderer-other', 'secret.txt'), 'secret');
});
afterAll(() => fs.rmSync(parent, { recursive: true }));

const get = (url: string): Promise<Response> => answerAppRequest(url, rendererDir);

describe('app://lodzins', () => {
  it('serves files with their type and the content security policy', async () => {
    const response = await get('app://lodzins/assets/main.js');
    expect(await response.text()).toBe('script');
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['app://lodzins/', 'app://lodzins/counter', 'app://lodzins/client/abc#session=x'])(
    'serves the page for the route %s',
    async (url) => {
      const response = await get(url);
      expect(await response.text()).toBe('page');
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    },
  );

  it('says 404 for a file that is not there, not the page', async () => {
    expect((await get('app://lodzins/assets/old.js')).status).toBe(404);
  });

  it.each([
    'app://lodzins/..%2fsecret.txt',
    'app://lodzins/%2e%2e/secret.txt',
    'app://lodzins/..%2frenderer-other%2fsecret.txt',
    'app://lodzins/assets/..%2f..%2fsecret.txt',
    'app://lodzins/%',
    'app://other/index.html',
    'https://lodzins/index.html',
  ])('never serves what lies outside: %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).toBe('');
  });
});

describe('an address of the app', () => {
  it('is recognised by its parts', () => {
    expect(isAppUrl('app://lodzins/counter?x=1')).toBe(true);
    expect(isAppUrl('app://lodzins.evil/')).toBe(false);
    expect(isAppUrl('https://evil.example/?app://lodzins/')).toBe(false);
    expect(isAppUrl('not an address')).toBe(false);
  });
});
