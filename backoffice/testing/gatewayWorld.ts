import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { formHashOf } from '#shared/domain/delegation/formHash.ts';
import type { PortalAnswer } from '#shared/domain/delegation/portalTurn.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import { LEASE_MS } from '../gateway/gateway.ts';
import { httpPortal } from '../gateway/httpPortal.ts';
import type { PortalSubmission } from '../gateway/portal.ts';
import { startSandboxPortal, type SandboxPortal } from '../sandbox/portal.ts';
import { sha256 } from '../storage/secrets.ts';
import {
  delegationDrawnUp,
  delegationSigned,
  delegationUsed,
  type DelegationFacts,
} from './delegationFacts.ts';
import { clientRegistered, requestRegistered } from './facts.ts';
import { NOW, startTestBackoffice, type TestBackoffice } from './testBackoffice.ts';
import type { Fact, TestDevice } from './testDevice.ts';

export const KEY = 'portal-key';
export const SERVICE = 'vsaa-family-benefit';
const TODAY = '2026-11-22';
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** A back-office with a sandbox portal and one device for the tests of a file; each begins at the same moment. */
export function gatewayWorld() {
  let portal: SandboxPortal;
  const submitted: PortalSubmission[] = [];
  let standIn: PortalAnswer | null = null;
  const logged: string[] = [];
  let backoffice: TestBackoffice;
  let device: TestDevice;
  beforeAll(async () => {
    const clock = { now: NOW };
    portal = await startSandboxPortal({ key: KEY, clock: () => (backoffice?.clock ?? clock).now });
    const sandbox = httpPortal({ url: portal.url, key: KEY, timeoutMs: 2_000 });
    backoffice = await startTestBackoffice({
      log: pino({ level: 'error' }, { write: (line) => void logged.push(line) }),
      portal: {
        ...sandbox,
        submit: async (submission) => {
          submitted.push(submission);
          return standIn ?? sandbox.submit(submission);
        },
      },
    });
    device = await backoffice.device();
  }, 60_000);
  afterAll(async () => {
    await backoffice.close();
    await portal.stop();
  }, 60_000);
  afterEach(() => {
    backoffice.clock.now = NOW;
    standIn = null;
    Object.assign(portal.behaviour, { delayMs: 0, isInMaintenance: false, refusal: null, losesAnswers: 0 });
  });

  /** One request with one delegation, as a counter writes them. */
  function begin(changes: Partial<DelegationFacts> = {}, answers = { purpose: 'Vajag' }) {
    const [requestId, clientId, delegationId] = [randomUUID(), randomUUID(), randomUUID()];
    const facts: DelegationFacts = {
      delegationId,
      clientId,
      centreId: device.centre.id,
      services: [SERVICE],
      validFrom: TODAY,
      validTo: TODAY,
      ...changes,
    };
    const salt = randomUUID();
    const formHash = formHashOf({ serviceId: SERVICE, delivery: 'counter', answers }, salt, sha256);
    const request = { centreId: device.centre.id, serviceId: SERVICE, requestId, clientId, answers };
    const use = (more: object = {}) =>
      delegationUsed(facts, { requestId, serviceId: SERVICE, formHash, salt, ...more });
    const before = [clientRegistered(clientId), requestRegistered(request)];
    return {
      requestId,
      clientId,
      facts,
      use,
      before: [...before, delegationDrawnUp(facts), delegationSigned(facts)],
    };
  }

  async function push(...facts: readonly Fact[]): Promise<readonly StoredEvent[]> {
    const events = device.seal(...facts);
    for (const { verdict } of await device.push(events)) expect(verdict).toBe('applied');
    return events;
  }

  /** What the gateway has written about a delegation, with the tasks about it. */
  async function said(delegationId: string) {
    const entries = (await device.pull()).map(({ event }) => event);
    const actIds: readonly unknown[] = entries
      .filter(({ aggregateId }) => aggregateId === delegationId)
      .map(({ id }) => id);
    return {
      answers: entries.filter(
        ({ aggregateId, actor }) => aggregateId === delegationId && actor.kind === 'system',
      ),
      tasks: entries.filter(
        ({ type, payload }) => type === 'task.opened' && actIds.includes(payload['eventId']),
      ),
    };
  }

  const answered = (delegationId: string, type: string) =>
    vi.waitFor(
      async () => {
        const { answers, tasks } = await said(delegationId);
        expect(answers.at(-1)?.type).toBe(type);
        return { answer: answers.at(-1), answers, tasks };
      },
      { timeout: 10_000, interval: 100 },
    );

  /** The portal was asked and has answered; it will be asked again. */
  const waited = (requestId: string) =>
    vi.waitFor(
      async () => {
        const [row] = await backoffice.sql<{ due_at: number | null }[]>`
          select due_at from submission where request_id = ${requestId}`;
        const pause = (row?.due_at ?? 0) - backoffice.clock.now;
        expect(pause).toBeGreaterThan(0);
        expect(pause).not.toBe(LEASE_MS);
      },
      { timeout: 10_000, interval: 20 },
    );

  /** The portal's answer is known and written down. */
  const learned = (requestId: string) =>
    vi.waitFor(
      async () => {
        const open = await backoffice.sql`
          select from submission where request_id = ${requestId} and sent_at is not null`;
        expect(open).toHaveLength(0);
      },
      { timeout: 10_000, interval: 20 },
    );

  return {
    get backoffice() {
      return backoffice;
    },
    get device() {
      return device;
    },
    get portal() {
      return portal;
    },
    /** What went to the portal, each try. */
    submitted,
    /** Lines of errors. */
    logged,
    /** Instead of the sandbox, until the test ends. */
    answerWith(answer: PortalAnswer) {
      standIn = answer;
    },
    begin,
    push,
    said,
    answered,
    learned,
    waited,
  };
}
