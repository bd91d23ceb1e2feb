import { procedureOf } from '#shared/api/contract.ts';
import type { ApiRequest, ApiResponse, Push } from '#shared/api/transport.ts';
import { fromOfficeSchema, type OfficeSettings, type ToOffice } from './officeMessages.ts';

/** The part of a utility process that is needed here. */
export type OfficeChild = {
  postMessage(message: ToOffice): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number) => void): void;
  kill(): void;
};

export type OfficeEvents = {
  readonly onPush: (push: Push) => void;
  /** The process ended by itself and runs again. What was acknowledged is safe; people sign in again. */
  readonly onRestarted: () => void;
  /** It cannot run; the reason is in words for people when the office knew it. */
  readonly onGivenUp: (reason: string | null) => void;
};

export type OfficeProcess = {
  /** Of its gateway; null while it is not running. */
  url(): string | null;
  call(request: ApiRequest): Promise<ApiResponse>;
  stop(): Promise<void>;
};

type Pending = {
  readonly request: ApiRequest;
  readonly answer: (response: ApiResponse) => void;
  isSent: boolean;
};

const MOST_CRASHES = 3;
const CRASH_WINDOW_MS = 60_000;
const STOP_LIMIT_MS = 10_000;
const GONE: ApiResponse = { ok: false, error: { code: 'internal', reference: 'office-ended' } };

/**
 * Keeps one office process running and carries calls to it. Calls made while it starts wait. One that was under way
 * when it crashed is sent again if repeating it is harmless: a query, or a command with its id.
 */
export function runOffice(
  fork: () => OfficeChild,
  settings: OfficeSettings,
  events: OfficeEvents,
  now: () => number,
): OfficeProcess {
  const pending = new Map<number, Pending>();
  const crashes: number[] = [];
  let lastId = 0;
  let isReady = false;
  let url: string | null = null;
  let isOver = false;
  let whenStopped: (() => void) | undefined;
  let child = launch();

  function launch(): OfficeChild {
    const started = fork();
    started.onMessage(receive);
    started.onExit(exited);
    started.postMessage({ kind: 'start', settings });
    return started;
  }

  function receive(raw: unknown): void {
    const message = fromOfficeSchema.parse(raw);
    switch (message.kind) {
      case 'ready':
        isReady = true;
        url = message.url;
        sendWaiting();
        if (crashes.length > 0) events.onRestarted();
        return;
      case 'answer':
        pending.get(message.id)?.answer(message.response);
        pending.delete(message.id);
        return;
      case 'push':
        events.onPush(message.push);
        return;
      case 'failed':
        giveUp(message.reason);
        child.kill();
    }
  }

  function exited(): void {
    isReady = false;
    url = null;
    if (whenStopped) {
      whenStopped();
      return;
    }
    if (isOver) return;
    prepareToRepeat();
    crashes.push(now());
    const isHopeless = crashes.filter((at) => now() - at < CRASH_WINDOW_MS).length >= MOST_CRASHES;
    if (isHopeless) giveUp(null);
    else child = launch();
  }

  function sendWaiting(): void {
    for (const [id, entry] of pending) {
      if (entry.isSent) continue;
      entry.isSent = true;
      child.postMessage({ kind: 'call', id, request: entry.request });
    }
  }

  function prepareToRepeat(): void {
    for (const [id, entry] of pending) {
      if (!entry.isSent || isRepeatable(entry.request)) entry.isSent = false;
      else answerAndForget(id, entry);
    }
  }

  function giveUp(reason: string | null): void {
    isOver = true;
    for (const [id, entry] of pending) answerAndForget(id, entry);
    events.onGivenUp(reason);
  }

  function answerAndForget(id: number, entry: Pending): void {
    pending.delete(id);
    entry.answer(GONE);
  }

  return {
    url: () => url,
    call: (request) => {
      if (isOver) return Promise.resolve(GONE);
      return new Promise((answer) => {
        pending.set(++lastId, { request, answer, isSent: false });
        if (isReady) sendWaiting();
      });
    },
    stop: () => {
      if (isOver) return Promise.resolve();
      isOver = true;
      return new Promise((resolve) => {
        const limit = setTimeout(() => child.kill(), STOP_LIMIT_MS);
        whenStopped = () => {
          clearTimeout(limit);
          resolve();
        };
        child.postMessage({ kind: 'stop' });
      });
    },
  };
}

function isRepeatable({ name, commandId }: ApiRequest): boolean {
  return commandId !== undefined || procedureOf(name)?.kind === 'query';
}
