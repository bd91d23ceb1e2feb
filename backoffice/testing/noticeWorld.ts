import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import type { NoticeWay } from '#shared/domain/client/preference/types.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { httpNotifier } from '../notifier/httpNotifier.ts';
import { NOTICE_LEASE_MS } from '../notifier/notices.ts';
import type { Notifier } from '../notifier/notifier.ts';
import { startSandboxNotifier, USUAL_BEHAVIOUR, type SandboxNotifier } from '../sandbox/notifier.ts';
import { actOnRequest, type InstitutionAct } from '../storage/requests.ts';
import { ANNA, clientRegistered, requestRegistered } from './facts.ts';
import { NOW, startTestBackoffice, type TestBackoffice } from './testBackoffice.ts';
import type { Fact, TestDevice } from './testDevice.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
const OWNER = 'vsaa';

export const RESULT: InstitutionAct = {
  kind: 'returnResult',
  outcome: 'positive',
  resultKind: 'document',
  content: 'Pabalsts piešķirts',
  reasons: '',
  nextStep: '',
};

export function preferenceSet(clientId: string, how: NoticeWay, language = 'lv'): Fact {
  const fact = { type: 'client.preferenceSet', version: 1, payload: { how, language } };
  return { aggregate: 'client', aggregateId: clientId, fact };
}

export function preferenceWithdrawn(clientId: string): Fact {
  const fact = { type: 'client.preferenceWithdrawn', version: 1, payload: {} };
  return { aggregate: 'client', aggregateId: clientId, fact };
}

export function noticeAsked(requestId: string): Fact {
  const fact = { type: 'request.noticeAsked', version: 1, payload: { about: 'result', questionId: null } };
  return { aggregate: 'request', aggregateId: requestId, fact };
}

/** A back-office with a sandbox notifier and one device for the tests of a file; each begins at the same moment. */
export function noticeWorld() {
  const clock = { now: NOW };
  const logged: string[] = [];
  let sandbox: SandboxNotifier;
  let notifier: Notifier;
  let backoffice: TestBackoffice;
  let device: TestDevice;
  const start = (again: { databaseUrl?: string; port?: number } = {}) =>
    startTestBackoffice({
      log: pino({ level: 'trace' }, { write: (line) => void logged.push(line) }),
      clock,
      notifier: { send: (message) => notifier.send(message), find: (key) => notifier.find(key) },
      ...again,
    });
  beforeAll(async () => {
    sandbox = await startSandboxNotifier({ key: 'notifier-key', clock: () => clock.now });
    notifier = httpNotifier({ url: sandbox.url, key: 'notifier-key', timeoutMs: 2_000 });
    backoffice = await start();
    device = await backoffice.device();
  }, 60_000);
  afterAll(async () => {
    await backoffice.close();
    await sandbox.stop();
  }, 60_000);
  afterEach(() => {
    clock.now = NOW;
    notifier = httpNotifier({ url: sandbox.url, key: 'notifier-key', timeoutMs: 2_000 });
    Object.assign(sandbox.behaviour, USUAL_BEHAVIOUR);
  });

  async function push(...facts: readonly Fact[]): Promise<void> {
    for (const { verdict } of await device.push(device.seal(...facts))) expect(verdict).toBe('applied');
  }

  /** A client who agreed to be told in this way, with a request for a service of the owner. */
  async function begin(
    how: NoticeWay | null,
    { data = ANNA, language }: { data?: JsonObject; language?: string } = {},
  ) {
    const [requestId, clientId] = [randomUUID(), randomUUID()];
    const registerNumber = `SAL-26-${requestId.slice(0, 6)}-K`;
    const facts = { centreId: device.centre.id, requestId, clientId, registerNumber };
    await push(
      clientRegistered(clientId, data),
      ...(how === null ? [] : [preferenceSet(clientId, how, language)]),
      requestRegistered({ ...facts, answers: { disability: 'II grupa' } }),
    );
    return { requestId, clientId, registerNumber };
  }

  async function act(requestId: string, what: InstitutionAct = RESULT): Promise<void> {
    const context = { now: clock.now, ownerOf: () => OWNER };
    expect(await actOnRequest(backoffice.sql, OWNER, requestId, what, context)).toBeNull();
  }

  /** What has been written for the centre about messages of a request, in order, with the tasks about them. */
  async function said(requestId: string) {
    const events = await backoffice.sql<{ type: string; payload: JsonObject }[]>`
      select type, payload from event
      where aggregate_id = ${requestId} and type = 'request.noticeReported'
        or type = 'task.opened' and payload ->> 'aggregateId' = ${requestId}
      order by position`;
    const reports = events.filter(({ type }) => type === 'request.noticeReported');
    return {
      reports: reports.map(({ payload }) => payload),
      statuses: reports.map(({ payload }) => payload['status'] as string),
      tasks: events.filter(({ type }) => type === 'task.opened'),
    };
  }

  const ended = (requestId: string, status: string) =>
    vi.waitFor(
      async () => {
        const all = await said(requestId);
        expect(all.statuses.at(-1)).toBe(status);
        return all;
      },
      { timeout: 10_000, interval: 50 },
    );

  /** Everything that was due has been looked at, and what is under way has its answer. */
  const settled = (requestId: string) =>
    vi.waitFor(
      async () => {
        const rows = await backoffice.sql<{ due_at: number | null }[]>`
          select due_at from notice where request_id = ${requestId}`;
        for (const { due_at } of rows) {
          if (due_at === null) continue;
          expect(due_at).toBeGreaterThan(clock.now);
          expect(due_at - clock.now).not.toBe(NOTICE_LEASE_MS);
        }
      },
      { timeout: 10_000, interval: 20 },
    );

  return {
    clock,
    /** Every line of the log. */
    logged,
    get sandbox() {
      return sandbox;
    },
    get backoffice() {
      return backoffice;
    },
    /** Messages about a request. */
    sent: (registerNumber: string) =>
      [...sandbox.taken.values()].filter(({ text }) => text.includes(registerNumber)),
    /** Instead of the sandbox, until the test ends. */
    notifyBy(other: (usual: Notifier) => Notifier) {
      notifier = other(notifier);
    },
    /** Another process on the same database goes on. */
    async restart() {
      const { databaseUrl, url } = backoffice;
      await backoffice.close();
      backoffice = await start({ databaseUrl, port: Number(new URL(url).port) });
    },
    begin,
    push,
    act,
    said,
    ended,
    settled,
  };
}
