import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eraseAgain } from '#backoffice/storage/eraseAgain.ts';
import { erasePart } from '#backoffice/storage/erasePart.ts';
import { eraseSubject } from '#backoffice/storage/erasure.ts';
import { lockErasures } from '#backoffice/storage/erasureLedger.ts';
import { transaction } from '#backoffice/storage/database.ts';
import { newEpoch } from '#backoffice/storage/history.ts';
import { countEverything } from '#backoffice/storage/register.ts';
import { sha256 } from '#backoffice/storage/secrets.ts';
import { eventHash, type UnsealedEvent } from '#shared/sync/chain.ts';
import { forgetPlaces } from '#db/journal/feed.ts';
import { eventsOfType, unsentEvents } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { unconfirmedErasures } from '#db/repositories/erasures.ts';
import { aLargePdf } from '#tests/factories/files.ts';
import { attachTo } from '#tests/helpers/attaching.ts';
import { correctClient, mergeClient, registerClient, registerFor } from '#tests/helpers/clerk.ts';
import { tracesIn, tracesInBackoffice } from '#tests/helpers/traces.ts';
import { openSyncOffice } from '#tests/helpers/syncOffice.ts';
import { urlOf } from '#tests/helpers/urlOf.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const devices = twoDevices();
const PHONE = '+371 28880101';
const LATER_PHONE = '+371 28880102';
const FORM_PHONE = '+371 26123450';
const CHILD = 'Ralfs Lācis';
const TEXTS = [PHONE, LATER_PHONE, FORM_PHONE, CHILD];

const context = () => ({ now: Date.now(), ownerOf: () => null });
const erase = (clientId: string) => eraseSubject(devices.central.sql(), clientId, context());
const traces = () => tracesInBackoffice(devices.central, TEXTS);
const both = () => [devices.first, devices.second];

function bodyOf(init: RequestInit | undefined): string {
  return typeof init?.body === 'string' ? init.body : Buffer.from(init?.body as Uint8Array).toString();
}

async function restore(backup: string): Promise<void> {
  await devices.central.restore(backup);
  await newEpoch(devices.central.sql());
}

describe('a back-office restored from a backup that is older than an erasure erases again by itself (invariant 8)', () => {
  it('whoever stood in the backup, under every card, with files and what is left on the disk', async () => {
    const { first, central } = devices;
    const clientId = registerClient(first, { code: '', phone: PHONE });
    const double = registerClient(first, { code: '', phone: LATER_PHONE });
    mergeClient(first, double, clientId);
    const requestId = registerFor(first, clientId, { others: { child: CHILD } });
    const kept = registerClient(first, { code: '', phone: '+371 28880109' });
    await attachTo(first, requestId, aLargePdf(20_000));
    const files = async () => (await central.sql()`select from attachment_file`).count;
    await expect
      .poll(
        async () => {
          await devices.everybodySyncs();
          await first.link.settled();
          return files();
        },
        { timeout: 60_000 },
      )
      .toBe(1);
    const backup = await central.backUp();
    expect(await erase(clientId)).toBe('erased');
    await devices.everybodySyncs();
    for (const office of both()) expect(tracesIn(office, TEXTS)).toEqual([]);

    await restore(backup);
    expect(await traces()).toEqual(TEXTS);
    await devices.second.sync();
    expect(await traces()).toEqual([]);
    expect(await files()).toBe(0);
    const { traces: toRewrite } = await countEverything(central.sql());
    expect(toRewrite.map(({ place }) => place)).toContain('event_personal');
    await devices.everybodySyncs();
    expect(await traces()).toEqual([]);
    for (const office of both()) {
      expect(tracesIn(office, TEXTS)).toEqual([]);
      expect(unconfirmedErasures(office.db, 100)).toEqual([]);
      expect(loadState(office.db, 'client', kept)?.data?.phone).toBe('+371 28880109');
    }
  });

  it('before a device that was away sends what it still holds, and that device erases, too', async () => {
    const { first, second } = devices;
    const clientId = registerClient(first, { code: '', phone: PHONE });
    await devices.everybodySyncs();
    const backup = await devices.central.backUp();
    registerFor(first, clientId, { others: { child: CHILD } });
    correctClient(first, clientId, { phone: LATER_PHONE });
    await devices.everybodySyncs();
    first.link.cut(true);
    await erase(clientId);
    await second.sync();
    await restore(backup);
    await second.sync();
    expect(await traces()).toEqual([]);
    first.link.cut(false);
    await devices.everybodySyncs();
    expect(await traces()).toEqual([]);
    for (const office of both()) expect(tracesIn(office, TEXTS)).toEqual([]);
  });

  it('after one that was away has brought it back, and where the backup did not know the person at all', async () => {
    const { first, second } = devices;
    const backup = await devices.central.backUp();
    const clientId = registerClient(first, { code: '', phone: PHONE });
    registerFor(first, clientId, { others: { child: CHILD } });
    await devices.everybodySyncs();
    first.link.cut(true);
    await erase(clientId);
    await second.sync();
    await restore(backup);
    // It does not know of the erasure, and nor does the back-office any more.
    first.link.cut(false);
    await first.sync();
    expect(await traces()).toContain(PHONE);
    await devices.everybodySyncs();
    await devices.everybodySyncs();
    expect(await traces()).toEqual([]);
    for (const office of both()) expect(tracesIn(office, TEXTS)).toEqual([]);
  });

  it('and what one matter alone held, also where that matter comes back later and the telling is lost on the way', async () => {
    const { first, central } = devices;
    let isLosing = true;
    let lost = 0;
    const losing: typeof fetch = async (input, init) => {
      const isTelling = urlOf(input).endsWith('/sync/erasures') && bodyOf(init).includes('"lost"');
      if (!isTelling || !isLosing) return fetch(input, init);
      lost += 1;
      throw new TypeError('fetch failed');
    };
    const second = openSyncOffice({ url: central.url(), fetch: losing });
    await second.sync();
    const clientId = registerClient(first, { code: '', phone: PHONE });
    await devices.everybodySyncs();
    const backup = await central.backUp();
    const requestId = registerFor(first, clientId, { others: { child: CHILD } });
    await devices.everybodySyncs();
    // Neither hears of it.
    devices.part();
    await transaction(central.sql(), async (tx) => {
      await lockErasures(tx);
      await erasePart(tx, context(), { kind: 'request', id: requestId, subjectIds: [clientId] });
    });
    await second.sync();
    expect(tracesIn(second, [FORM_PHONE])).toEqual([]);
    await restore(backup);
    await second.sync();
    expect(lost).toBeGreaterThan(0);
    isLosing = false;
    await second.sync();
    await devices.meet();
    await second.sync();
    expect(await tracesInBackoffice(central, [FORM_PHONE])).toEqual([]);
    for (const office of [first, second]) {
      expect(tracesIn(office, [FORM_PHONE])).toEqual([]);
      expect(loadState(office.db, 'client', clientId)?.data?.phone).toBe(PHONE);
    }
    await second.discard();
  });

  it('and not because a device says so of a history that is not lost', async () => {
    const { first, second, central, centre } = devices;
    const phone = '+371 28880108';
    const clientId = registerClient(first, { code: '', phone });
    await devices.everybodySyncs();
    const [feed] = await central.sql()<{ deviceId: string; incarnation: number }[]>`
      select device_id as "deviceId", incarnation from feed where id = ${`centre/${centre.id}`}`;
    const [like] = eventsOfType(second.db, clientId, 'client.registered');
    if (!feed || !like) throw new Error('no feed');
    const { hash, ...facts } = { ...like, ...feed, id: randomUUID(), type: 'client.erased', payload: {} };
    const unsealed = { ...facts, personal: [] } as unknown as UnsealedEvent;
    const made = { ...unsealed, hash: eventHash(unsealed, sha256) };
    const wronglySealed = { ...unsealed, incarnation: feed.incarnation - 1, hash };
    await eraseAgain(central.sql(), centre.id, [made, wronglySealed], { ...context(), folder: null });
    expect(await tracesInBackoffice(central, [phone])).toEqual([phone]);
  });

  it('while an office sends nothing personal again that it has erased itself', async () => {
    const { first } = devices;
    const clientId = registerClient(first, { code: '', phone: PHONE });
    registerFor(first, clientId, { others: { child: CHILD } });
    await devices.everybodySyncs();
    await erase(clientId);
    await devices.everybodySyncs();
    forgetPlaces(first.db, first.device());
    const again = unsentEvents(first.db, first.device(), 500);
    const about = again.flatMap(({ personal }) => personal).filter(({ subjectId }) => subjectId === clientId);
    expect(about.length).toBeGreaterThan(0);
    expect(about.filter((part) => part.salt !== undefined || part.data !== undefined)).toEqual([]);
    expect(JSON.stringify(again)).not.toContain(PHONE);
  });
});
