import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFileRequest } from './fileRequests.ts';

type Seen = {
  readonly method: string;
  readonly url: string;
  readonly headers: object;
  readonly body: string;
};
let seen: Seen[] = [];
let office: http.Server;
const url = (): string => `http://127.0.0.1:${(office.address() as AddressInfo).port}`;

beforeAll(async () => {
  office = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      seen.push({ method, url: path, headers, body: Buffer.concat(chunks).toString() });
      response.end('{"hash":"1"}');
    });
  });
  await new Promise<void>((resolve) => office.listen(0, '127.0.0.1', resolve));
});
afterAll(() => office.close());

const put = (address: string, body = 'paper'): Request =>
  new Request(address, {
    method: 'PUT',
    body,
    headers: { authorization: 'Bearer s', 'content-type': 'application/octet-stream', cookie: 'a=b' },
  });

describe('bytes of files in the desktop shell', () => {
  it('go to the office with the session and nothing else of the page', async () => {
    seen = [];
    const answer = await answerFileRequest(put('app://lodzins/api/files/abc-_1'), url);
    expect(await answer?.json()).toEqual({ hash: '1' });
    expect(seen).toMatchObject([
      { method: 'PUT', url: '/api/files/abc-_1', body: 'paper', headers: { authorization: 'Bearer s' } },
    ]);
    expect(seen[0]?.headers).not.toHaveProperty('cookie');
  });

  it('reach no other part of the office, and no other address is theirs', async () => {
    seen = [];
    for (const address of [
      'app://lodzins/api/request.get',
      'app://lodzins.evil/api/files/a',
      'app://print/a',
    ]) {
      expect(answerFileRequest(put(address), url)).toBeNull();
    }
    for (const address of ['app://lodzins/api/files/', 'app://lodzins/api/files/a%2Fb']) {
      expect((await answerFileRequest(put(address), url))?.status).toBe(503);
    }
    expect(seen).toEqual([]);
  });

  it('wait for no office that is not there', async () => {
    expect((await answerFileRequest(put('app://lodzins/api/files/a'), () => null))?.status).toBe(503);
  });
});
