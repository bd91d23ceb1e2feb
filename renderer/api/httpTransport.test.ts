import { afterEach, describe, expect, it, vi } from 'vitest';
import { httpTransport } from './httpTransport.ts';
import { ConnectionLost } from './transport.ts';

const request = { name: 'visit.callNext', input: {}, commandId: 'id-1', session: 'token' };

function answerWith(status: number, body: string) {
  const fetchMock = vi.fn(async (_url: string, _init: RequestInit) => new Response(body, { status }));
  vi.stubGlobal('fetch', fetchMock);
  return fetchMock;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('HTTP transport', () => {
  it('posts the input with session and idempotency key', async () => {
    const fetchMock = answerWith(200, '{"ticket":"A042"}');
    const answer = await httpTransport('http://office').send(request);
    expect(answer).toEqual({ ok: true, output: { ticket: 'A042' } });
    const [url, init] = fetchMock.mock.calls[0] ?? [];
    const headers = new Headers(init?.headers);
    expect(url).toBe('http://office/api/visit.callNext');
    expect(headers.get('authorization')).toBe('Bearer token');
    expect(headers.get('idempotency-key')).toBe('id-1');
  });

  it('gives the error of a problem answer', async () => {
    answerWith(409, '{"title":"refused","status":409,"error":{"code":"refused","rule":"visit.notWaiting"}}');
    const answer = await httpTransport('http://office').send(request);
    expect(answer).toEqual({ ok: false, error: { code: 'refused', rule: 'visit.notWaiting' } });
  });

  it.each([
    [502, '{"message":"Bad Gateway"}'],
    [200, '<html>not ours</html>'],
  ])('counts %i %s as no answer', async (status, body) => {
    answerWith(status, body);
    await expect(httpTransport('http://office').send(request)).rejects.toThrow(ConnectionLost);
  });

  it('keeps an offline answer of the office itself apart from a lost connection', async () => {
    answerWith(503, '{"error":{"code":"offline"}}');
    const answer = await httpTransport('http://office').send(request);
    expect(answer).toEqual({ ok: false, error: { code: 'offline' } });
  });
});
