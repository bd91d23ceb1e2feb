import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiRequest, Push } from '#shared/api/transport.ts';
import type { FromOffice, OfficeSettings, ToOffice } from './officeMessages.ts';
import { type OfficeChild, type OfficeProcess, runOffice } from './officeProcess.ts';

const SETTINGS: OfficeSettings = {
  dataDir: '/data',
  key: new Uint8Array(32),
  port: 0,
  lanPort: null,
  backofficeUrl: null,
  firstRun: 'empty',
  rendererDir: '/renderer',
};
const COMMAND: ApiRequest = { name: 'anything', input: {}, commandId: 'c1' };
const ACTION: ApiRequest = { name: 'anything', input: {} };
const DONE = { ok: true, output: 7 } as const;

class FakeChild implements OfficeChild {
  readonly received: ToOffice[] = [];
  isKilled = false;
  say: (message: FromOffice) => void = () => undefined;
  exit: (code: number) => void = () => undefined;
  postMessage(message: ToOffice): void {
    this.received.push(message);
  }
  onMessage(listener: (message: unknown) => void): void {
    this.say = listener;
  }
  onExit(listener: (code: number) => void): void {
    this.exit = listener;
  }
  kill(): void {
    this.isKilled = true;
  }
  calls(): ToOffice[] {
    return this.received.filter(({ kind }) => kind === 'call');
  }
}

let children: FakeChild[];
let clockMs: number;
let office: OfficeProcess;
const events = { onPush: vi.fn(), onRestarted: vi.fn(), onGivenUp: vi.fn() };

const latest = (): FakeChild => children.at(-1) as FakeChild;
const isReady = (): void => latest().say({ kind: 'ready', url: 'http://127.0.0.1:1' });

beforeEach(() => {
  vi.resetAllMocks();
  children = [];
  clockMs = 0;
  const fork = (): FakeChild => {
    children.push(new FakeChild());
    return latest();
  };
  office = runOffice(fork, SETTINGS, events, () => clockMs);
});

describe('the office process', () => {
  it('is given its settings first, and calls only when it is ready', () => {
    void office.call(COMMAND);
    expect(latest().received).toEqual([{ kind: 'start', settings: SETTINGS }]);
    isReady();
    expect(latest().calls()).toEqual([{ kind: 'call', id: 1, request: COMMAND }]);
  });

  it('answers each call by its id', async () => {
    isReady();
    const [first, second] = [office.call(COMMAND), office.call(ACTION)];
    latest().say({ kind: 'answer', id: 2, response: { ok: true, output: 'second' } });
    latest().say({ kind: 'answer', id: 1, response: { ok: true, output: 'first' } });
    expect(await Promise.all([first, second])).toMatchObject([{ output: 'first' }, { output: 'second' }]);
  });

  it('passes pushes on', () => {
    const push: Push = { topic: 'queue', ids: ['v1'], seq: 3 };
    latest().say({ kind: 'push', push });
    expect(events.onPush).toHaveBeenCalledWith(push);
  });

  it('is started again after a crash, and a command under way is repeated by its id', async () => {
    isReady();
    const result = office.call(COMMAND);
    latest().exit(1);
    expect(children).toHaveLength(2);
    isReady();
    expect(latest().calls()).toEqual([{ kind: 'call', id: 1, request: COMMAND }]);
    expect(events.onRestarted).toHaveBeenCalledOnce();
    latest().say({ kind: 'answer', id: 1, response: DONE });
    expect(await result).toEqual(DONE);
  });

  it('never repeats an act that has no id', async () => {
    isReady();
    const result = office.call(ACTION);
    latest().exit(1);
    isReady();
    expect(latest().calls()).toEqual([]);
    expect(await result).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it('is given up after three crashes in a minute', async () => {
    const waiting = office.call(COMMAND);
    for (let crash = 1; crash <= 3; crash++) latest().exit(1);
    expect(children).toHaveLength(3);
    expect(events.onGivenUp).toHaveBeenCalledWith(null);
    expect(await waiting).toMatchObject({ ok: false });
    expect(await office.call(COMMAND)).toMatchObject({ ok: false });
  });

  it('is not given up for crashes far apart', () => {
    for (let crash = 1; crash <= 5; crash++) {
      clockMs += 60_000;
      latest().exit(1);
    }
    expect(events.onGivenUp).not.toHaveBeenCalled();
  });

  it('is not started again when it says that it cannot run', () => {
    latest().say({ kind: 'failed', reason: 'newer database' });
    latest().exit(1);
    expect(events.onGivenUp).toHaveBeenCalledExactlyOnceWith('newer database');
    expect(children).toHaveLength(1);
  });

  it('is stopped with time to finish, and by force when it does not', async () => {
    vi.useFakeTimers();
    isReady();
    const stopped = office.stop();
    expect(latest().received.at(-1)).toEqual({ kind: 'stop' });
    vi.runAllTimers();
    expect(latest().isKilled).toBe(true);
    latest().exit(0);
    await stopped;
    expect(children).toHaveLength(1);
    vi.useRealTimers();
  });
});
