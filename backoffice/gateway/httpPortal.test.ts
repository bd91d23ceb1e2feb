import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { httpPortal } from './httpPortal.ts';
import { portalFrom } from './portalFrom.ts';

describe('the portal that the environment names', () => {
  const named =
    (url: string, key = 'key') =>
    () =>
      portalFrom({ PORTAL_URL: url, PORTAL_KEY: key });

  it('is none when nothing is set', () => {
    expect(portalFrom({})).toBeNull();
    expect(named('', '')()).toBeNull();
  });

  it('is never half a one', () => {
    expect(() => portalFrom({ PORTAL_URL: 'https://portal.example.lv' })).toThrow('PORTAL_KEY is not');
    expect(() => portalFrom({ PORTAL_KEY: 'key' })).toThrow('PORTAL_URL is not');
  });

  it.each([
    'https://portal.example.lv',
    'https://portal.example.lv/api/',
    'http://localhost:8080',
    'http://[::1]:8080',
  ])('may be %s', (url) => {
    expect(named(url)()).not.toBeNull();
  });

  it.each([
    ['http://portal.example.lv', 'https://'],
    ['http://localhost.example.lv', 'https://'],
    ['ftp://localhost', 'https://'],
    ['portal.example.lv', 'https://'],
    ['https://anna:parole@portal.example.lv', 'no password'],
    ['https://portal.example.lv/?key=1', 'no ?'],
  ])('is not %s', (url, words) => {
    expect(named(url)).toThrow(words);
    expect(named(url)).not.toThrow('example');
  });
});

describe('a portal over HTTP', () => {
  const servers: Server[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it('is not followed to another address: what it would answer there is no answer of the contract', async () => {
    const asked: string[] = [];
    const other = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end(JSON.stringify({ reference: 'P-1' }));
    });
    const url = await serve((request, response) => {
      response.writeHead(307, { location: `${other}${request.url}` }).end();
    });
    const portal = httpPortal({ url, key: 'key' });
    expect(await portal.submit({ key: 'k' } as never)).toEqual({ kind: 'unclear' });
    expect(await portal.find('k')).toEqual({ kind: 'unclear' });
    expect(asked).toEqual([]);
  });
});
