import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '#shared/domain/event.ts';
import { GENESIS_HASH, verifyChain } from '#shared/sync/chain.ts';
import { leaseResponse, pullResponse } from '#shared/sync/messages.ts';
import { newEmptyDatabase } from '../testing/cluster.ts';
import {
  ANNA,
  clientMerged,
  clientRegistered,
  clientRestricted,
  looked,
  requestHandedOver,
  requestRegistered,
  restrictionLifted,
} from '../testing/facts.ts';
import { startTestBackoffice, type TestBackoffice } from '../testing/testBackoffice.ts';
import { connect } from './database.ts';
import { eraseSubject } from './erasure.ts';
import { beginBackup, finishBackup, newEpoch } from './history.ts';
import { migrate } from './migrate.ts';
import { sha256, signText } from './secrets.ts';

const context = { now: 0, ownerOf: () => null };

describe('migrations', () => {
  it('run once, also when several servers start at once', async () => {
    const url = await newEmptyDatabase();
    const first = connect(url);
    const servers = [first, connect(url), connect(url)];
    await Promise.all(servers.map((server) => migrate(server)));
    const done = await first<{ number: number }[]>`select number from migration order by number`;
    const files = readdirSync(new URL('../migrations/', import.meta.url)).sort();
    expect(done.map(({ number }) => number)).toEqual(files.map((name) => Number(name.slice(0, 3))));
    await Promise.all(servers.map((server) => server.end()));
  });

  it('leave nothing behind when one fails, and refuse a database from the future', async () => {
    const database = connect(await newEmptyDatabase());
    const folder = mkdtempSync(join(tmpdir(), 'lodzins-migrations-'));
    const from = pathToFileURL(`${folder}/`);
    writeFileSync(join(folder, '001-first.sql'), 'create table first (id int);');
    writeFileSync(join(folder, '002-second.sql'), 'create table second (id int); select 1 / 0;');
    await expect(migrate(database, from)).rejects.toThrow('division by zero');
    const [tables] = await database<{ first: string | null }[]>`select to_regclass('first') as first`;
    expect(tables?.first).toBeNull();
    writeFileSync(join(folder, '002-second.sql'), 'create table second (id int);');
    await migrate(database, from);
    rmSync(join(folder, '002-second.sql'));
    await expect(migrate(database, from)).rejects.toThrow('newer than this program');
    rmSync(folder, { recursive: true });
    await database.end();
  });
});

describe('history', () => {
  let backoffice: TestBackoffice;
  beforeAll(async () => {
    backoffice = await startTestBackoffice();
  }, 60_000);
  afterAll(() => backoffice.close(), 60_000);

  it('tells devices after a restore to begin anew, and does not give leased numbers again', async () => {
    const device = await backoffice.device('AAA');
    const ask = async () =>
      leaseResponse.parse(
        await (await device.call('POST', '/sync/leases', { year: 2026, count: 10 })).json(),
      );
    const before = await ask();
    const page = async (query = '') =>
      pullResponse.parse(await (await device.call('GET', `/sync/pull${query}`)).json());
    await device.push(device.seal(looked(), looked()));
    const { epoch } = await page();
    expect((await page(`?epoch=${epoch}&after=2`)).entries).toEqual([]);

    const changed = await newEpoch(backoffice.sql);
    const after = await page(`?epoch=${epoch}&after=2`);
    expect(after.epoch).toBe(changed);
    expect(changed).not.toBe(epoch);
    // The old cursor counts for nothing.
    expect(after.entries.map(({ seq }) => seq)).toEqual([1, 2]);
    expect((await ask()).from).toBeGreaterThan(before.to + 1000);
    const other = await backoffice.device('BBB');
    const fresh = await other.call('POST', '/sync/leases', { year: 2026, count: 1 });
    expect(leaseResponse.parse(await fresh.json()).from).toBeGreaterThan(1000);
  });

  it('goes on in a new chain of its own after a restore', async () => {
    const device = await backoffice.device('CCC');
    const contradict = async () => {
      const [requestId, clientId] = [randomUUID(), randomUUID()];
      const facts = { centreId: device.centre.id, requestId, clientId };
      const handover = requestHandedOver(requestId, clientId);
      await device.push(device.seal(requestRegistered(facts), handover, handover));
      return (await device.pull()).at(-1)?.event;
    };
    await contradict();
    const second = await contradict();
    expect(second).toMatchObject({ type: 'task.opened', incarnation: 1, deviceSeq: 2 });
    await newEpoch(backoffice.sql);
    expect(await contradict()).toMatchObject({ incarnation: 2, deviceSeq: 1, prevHash: GENESIS_HASH });
  });

  it('raises the watermark only to what a finished backup holds', async () => {
    const device = await backoffice.device('DDD');
    const watermark = async () => {
      const events = device.seal(looked());
      const body = { incarnation: 1, events, signature: '' };
      const signature = signText(events[0]?.hash ?? '', device.key);
      const answer = await device.call('POST', '/sync/push', { ...body, signature });
      return Number(answer.headers.get('lodzins-backed-up-seq'));
    };
    expect(await watermark()).toBe(0);
    const backup = await beginBackup(backoffice.sql, 0);
    expect(await watermark()).toBe(0);
    expect(await finishBackup(backoffice.sql, backup, 0)).toBe(true);
    expect(await watermark()).toBe(1);
    expect(await finishBackup(backoffice.sql, backup, 0)).toBe(false);
  });

  it('holds nothing of an erased person, keeps its chain, and takes in nothing late', async () => {
    const device = await backoffice.device('EEE');
    const clientId = randomUUID();
    const facts = { centreId: device.centre.id, clientId, answers: { note: 'zīmju-vārds-17' } };
    const events = device.seal(clientRegistered(clientId), requestRegistered(facts));
    await device.push(events);
    expect(await eraseSubject(backoffice.sql, clientId, context)).toBe('erased');

    const late = device.seal(requestRegistered({ ...facts, requestId: randomUUID() }));
    await device.push(late);
    const [everything] = await backoffice.sql<{ text: string }[]>`
      select (select coalesce(string_agg(event_personal::text, ' '), '') from event_personal where subject_id = ${clientId})
        || (select string_agg(coalesce(state::text, ''), ' ') from aggregate) as text`;
    for (const trace of [ANNA.code, ANNA.phone, 'zīmju-vārds-17'])
      expect(everything?.text).not.toContain(trace);

    const feed = await device.pull();
    const ownEvents = feed.filter(({ event }) => event.deviceId === device.deviceId);
    const chain = ownEvents.map(({ event }) => event as unknown as StoredEvent);
    expect(chain).toHaveLength(3);
    expect(chain.every(({ personal }) => personal.every(({ data, salt }) => !data && !salt))).toBe(true);
    expect(verifyChain({ deviceSeq: 0, hash: GENESIS_HASH }, chain, sha256)).toBeNull();
    expect(feed.some(({ event }) => event.type === 'client.erased' && event.aggregateId === clientId)).toBe(
      true,
    );
    expect(await eraseSubject(backoffice.sql, randomUUID(), context)).toBe('unknown');
  });

  it('waits until the restriction on the person’s data is lifted, on whichever of their cards it stands (GDPR 18)', async () => {
    const device = await backoffice.device('RRR');
    const [clientId, into] = [randomUUID(), randomUUID()];
    const events = device.seal(
      clientRegistered(clientId),
      clientRegistered(into),
      clientMerged(clientId, into),
      clientRestricted(clientId),
    );
    await device.push(events);
    const answer = await fetch(`${backoffice.url}/admin/v1/subjects/${into}/erasure`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await backoffice.adminKey()}` },
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ rule: 'client.restricted' });
    await device.push(device.seal(restrictionLifted(clientId, events.at(-1)?.id ?? '')));
    expect(await eraseSubject(backoffice.sql, into, context)).toBe('erased');
  });
});
