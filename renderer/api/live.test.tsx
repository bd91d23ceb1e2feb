import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEAD_AFTER_MS } from '#shared/api/transport.ts';
import { httpTransport } from './httpTransport.ts';

const sockets: FakeSocket[] = [];

class FakeSocket extends EventTarget {
  static readonly CLOSED = 3;
  readyState = 0;
  readonly url: string;
  constructor(url: URL) {
    super();
    this.url = url.href;
    sockets.push(this);
  }
  tell(name: string, init: object = {}) {
    this.dispatchEvent(Object.assign(new Event(name), init));
  }
  close(code = 1006) {
    this.readyState = FakeSocket.CLOSED;
    this.tell('close', { code });
  }
}

beforeEach(() => {
  sockets.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('pushes over WebSocket', () => {
  it('come with the session, and nobody is asked without one', () => {
    const onPushes = vi.fn();
    httpTransport('https://office').listen(null, { onPushes, onLink: vi.fn(), onSessionEnded: vi.fn() });
    expect(sockets).toHaveLength(0);
    httpTransport('https://office').listen('a/b', { onPushes, onLink: vi.fn(), onSessionEnded: vi.fn() });
    expect(sockets[0]?.url).toBe('wss://office/api/live?session=a%2Fb');
    sockets[0]?.tell('message', { data: '{"pushes":[{"topic":"queue","ids":[],"seq":7}]}' });
    expect(onPushes).toHaveBeenCalledWith([{ topic: 'queue', ids: [], seq: 7 }]);
  });

  it('open again after growing pauses, and at once when the network is back', () => {
    const onLink = vi.fn();
    httpTransport('http://office').listen('s', { onPushes: vi.fn(), onLink, onSessionEnded: vi.fn() });
    sockets[0]?.close();
    expect(onLink).toHaveBeenLastCalledWith(false);
    vi.advanceTimersByTime(250);
    sockets[1]?.close();
    vi.advanceTimersByTime(250);
    expect(sockets).toHaveLength(2);
    window.dispatchEvent(new Event('online'));
    expect(sockets).toHaveLength(3);
    sockets[2]?.tell('open');
    expect(onLink).toHaveBeenLastCalledWith(true);
  });

  it('count a silent line as dead: what hangs on it is given up, and the office is tried again', async () => {
    const onLink = vi.fn();
    const signals: AbortSignal[] = [];
    vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return new Promise((_answer, fail) =>
        signal.addEventListener('abort', () => fail(new Error('given up'))),
      );
    });
    const transport = httpTransport('http://office');
    transport.listen('s', { onPushes: vi.fn(), onLink, onSessionEnded: vi.fn() });
    sockets[0]?.tell('open');
    vi.advanceTimersByTime(DEAD_AFTER_MS - 1);
    sockets[0]?.tell('message', { data: `{"officeTime":${Date.now()}}` });
    vi.advanceTimersByTime(DEAD_AFTER_MS - 1);
    expect(onLink).toHaveBeenLastCalledWith(true);
    const hanging = transport.send({ name: 'visit.callNext', input: {}, commandId: 'id', session: 's' });
    const lost = hanging.catch((error: unknown) => error);
    vi.advanceTimersByTime(1);
    expect(onLink).toHaveBeenLastCalledWith(false);
    expect(await lost).toMatchObject({ name: 'ConnectionLost', isBack: false });

    const again = transport.send({ name: 'visit.callNext', input: {}, commandId: 'id', session: 's' });
    const lostAgain = again.catch((error: unknown) => error);
    vi.advanceTimersByTime(250);
    // The second socket reaches nobody either.
    vi.advanceTimersByTime(DEAD_AFTER_MS + 500);
    expect(sockets).toHaveLength(3);
    expect(await lostAgain).toMatchObject({ isBack: false });
    const third = transport.send({ name: 'visit.callNext', input: {}, commandId: 'id', session: 's' });
    const backAtOnce = third.catch((error: unknown) => error);
    sockets[2]?.tell('open');
    expect(onLink).toHaveBeenLastCalledWith(true);
    expect(await backAtOnce).toMatchObject({ isBack: true });
    expect(signals).toHaveLength(3);
  });

  it('stop where the office does not know the session any more', () => {
    const onLink = vi.fn();
    const onSessionEnded = vi.fn();
    httpTransport('http://office').listen('s', { onPushes: vi.fn(), onLink, onSessionEnded });
    sockets[0]?.close(4401);
    vi.advanceTimersByTime(60_000);
    expect(onSessionEnded).toHaveBeenCalledOnce();
    expect(onLink).not.toHaveBeenCalled();
    expect(sockets).toHaveLength(1);
  });

  it('end for good when nobody listens any more', () => {
    const onLink = vi.fn();
    const end = httpTransport('http://office').listen('s', {
      onPushes: vi.fn(),
      onLink,
      onSessionEnded: vi.fn(),
    });
    end();
    vi.advanceTimersByTime(60_000);
    window.dispatchEvent(new Event('online'));
    expect(sockets).toHaveLength(1);
    expect(onLink).not.toHaveBeenCalled();
  });
});
