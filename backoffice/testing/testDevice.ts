import { randomBytes, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { v7 } from 'uuid';
import type { AggregateKind, NewEvent, StoredEvent } from '#shared/domain/event.ts';
import { eventHash, GENESIS_HASH, personalHash, type UnsealedEvent } from '#shared/sync/chain.ts';
import {
  enrolResponse,
  pullResponse,
  pushRefusal,
  pushResponse,
  type FeedEntry,
  type PushAnswer,
  type PushRefusal,
} from '#shared/sync/messages.ts';
import { newSigningKey, sha256, signText, type SigningKey } from '../storage/secrets.ts';

export type Fact = {
  readonly aggregate: AggregateKind;
  readonly aggregateId: string;
  readonly fact: NewEvent;
};
export type Head = { readonly deviceSeq: number; readonly hash: string };

/** A device as the back-office sees one: a chain, a key, a token. Keeps nothing but its place. */
export type TestDevice = {
  readonly deviceId: string;
  readonly token: string;
  readonly incarnation: number;
  readonly centre: { readonly id: string; readonly code: string };
  readonly key: SigningKey;
  head: Head;
  /** Seals the facts as one command and moves the head. */
  seal(...facts: readonly Fact[]): StoredEvent[];
  push(events: readonly StoredEvent[], options?: { gzip?: boolean }): Promise<readonly PushAnswer[]>;
  /** Expects the batch to be refused. */
  pushRefused(events: readonly StoredEvent[], signature?: string): Promise<PushRefusal>;
  /** Everything of the feed after `after`. */
  pull(after?: number): Promise<readonly FeedEntry[]>;
  call(method: string, path: string, body?: unknown): Promise<Response>;
};

export async function enrolTestDevice(
  url: string,
  code: string,
  { deviceId = randomUUID(), key = newSigningKey() }: { deviceId?: string; key?: SigningKey } = {},
): Promise<TestDevice> {
  const answer = await fetch(`${url}/sync/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, deviceId, deviceName: 'Counter 1', publicKey: key.publicKey }),
  });
  if (answer.status !== 200) throw new Error(`enrolling was answered with ${answer.status}`);
  const { token, incarnation, centre } = enrolResponse.parse(await answer.json());
  const headers = { authorization: `Bearer ${token}` };

  const send = (events: readonly StoredEvent[], signature: string, isGzip: boolean) => {
    const body = JSON.stringify({ incarnation: events[0]?.incarnation ?? incarnation, events, signature });
    return fetch(`${url}/sync/push`, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        ...(isGzip ? { 'content-encoding': 'gzip' } : {}),
      },
      body: isGzip ? gzipSync(body, { level: 1 }) : body,
    });
  };
  const signed = (events: readonly StoredEvent[]) => signText(events.at(-1)?.hash ?? '', key);

  const device: TestDevice = {
    deviceId,
    token,
    incarnation,
    centre,
    key,
    head: { deviceSeq: 0, hash: GENESIS_HASH },
    seal(...facts) {
      const events = sealFacts(device, facts);
      const last = events.at(-1);
      if (last) device.head = { deviceSeq: last.deviceSeq, hash: last.hash };
      return events;
    },
    async push(events, { gzip = false } = {}) {
      const response = await send(events, signed(events), gzip);
      if (response.status !== 200) throw new Error(`push: ${response.status} ${await response.text()}`);
      return pushResponse.parse(await response.json()).answers;
    },
    async pushRefused(events, signature = signed(events)) {
      const response = await send(events, signature, false);
      if (response.status !== 409) throw new Error(`push: ${response.status} instead of 409`);
      return pushRefusal.parse(await response.json());
    },
    async pull(after = 0) {
      const { epoch } = pullResponse.parse(await (await device.call('GET', '/sync/pull')).json());
      const entries: FeedEntry[] = [];
      for (let cursor = after, more = true; more; cursor = entries.at(-1)?.seq ?? cursor) {
        const path = `/sync/pull?epoch=${epoch}&after=${cursor}&limit=200`;
        const page = pullResponse.parse(await (await device.call('GET', path)).json());
        entries.push(...page.entries);
        more = page.more;
      }
      return entries;
    },
    call: (method, path, body) =>
      fetch(`${url}${path}`, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
  return device;
}

function sealFacts(device: TestDevice, facts: readonly Fact[]): StoredEvent[] {
  const commandId = randomUUID();
  let { deviceSeq, hash } = device.head;
  return facts.map(({ aggregate, aggregateId, fact }) => {
    deviceSeq += 1;
    const unsealed = {
      id: v7(),
      deviceId: device.deviceId,
      incarnation: device.incarnation,
      deviceSeq,
      aggregate,
      aggregateId,
      type: fact.type,
      version: fact.version,
      at: Date.UTC(2026, 10, 22, 7, 0) + deviceSeq,
      clockOffsetMs: 12,
      actor: { kind: 'staff', staffId: 'staff-1', counter: '3' },
      commandId,
      undoOf: fact.undoOf ?? null,
      payload: fact.payload,
      personal: (fact.personal ?? []).map(({ subjectId, data }) => {
        const salt = randomBytes(12).toString('base64url');
        return { subjectId, hash: personalHash(salt, data, sha256), salt, data };
      }),
      prevHash: hash,
    } as unknown as UnsealedEvent;
    hash = eventHash(unsealed, sha256);
    return { ...unsealed, hash };
  });
}

/** The same fact in another place of a chain, as a device does it that was enrolled anew. */
export function reseal(event: StoredEvent, place: { incarnation: number } & Head): StoredEvent {
  const { hash: _hash, ...rest } = event;
  const moved = {
    ...rest,
    incarnation: place.incarnation,
    deviceSeq: place.deviceSeq + 1,
    prevHash: place.hash,
  };
  return { ...moved, hash: eventHash(moved, sha256) };
}
