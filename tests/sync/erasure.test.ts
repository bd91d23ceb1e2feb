import { describe, expect, it } from 'vitest';
import { decideClient } from '#shared/domain/client/rules.ts';
import { loadState } from '#db/journal/states.ts';
import { eraseSubject } from '#backoffice/storage/erasure.ts';
import { mergeClient, registerClient, registerFor, registerRequest } from '#tests/helpers/clerk.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { tracesIn, tracesInBackoffice } from '#tests/helpers/traces.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const devices = twoDevices();
const PHONES = ['+371 21110001', '+371 21110002', '+371 21110003'];
/** Of the request's form. */
const FORM_PHONE = '+371 26123450';

/** Three cards of one client: each merged into the next, the first with a request. */
function threeCards(office: SyncOffice): readonly string[] {
  const cards = PHONES.map((phone) => registerClient(office, { code: '', phone }));
  const [first = '', second = '', third = ''] = cards;
  registerRequest(office, first);
  mergeClient(office, first, second);
  mergeClient(office, second, third);
  return cards;
}

const erase = (clientId: string) =>
  eraseSubject(devices.central.sql(), clientId, { now: Date.now(), ownerOf: () => null });

describe('an erased client leaves nothing behind (invariant 8)', () => {
  it.each([
    ['the first card', 0],
    ['the card in the middle', 1],
    ['the card that is shown', 2],
  ])('under any of the merged cards, when %s is named', async (_name, index) => {
    const cards = threeCards(devices.first);
    const other = registerClient(devices.first, { code: '', phone: '+371 29990009' });
    await devices.everybodySyncs();
    const texts = [...PHONES, FORM_PHONE];
    for (const office of [devices.first, devices.second]) expect(tracesIn(office, texts)).toEqual(texts);
    expect(await erase(cards[index] ?? '')).toBe('erased');
    await devices.everybodySyncs();
    expect(await tracesInBackoffice(devices.central, texts)).toEqual([]);
    for (const office of [devices.first, devices.second]) {
      expect(tracesIn(office, texts)).toEqual([]);
      expect(loadState(office.db, 'client', other)?.data?.phone).toBe('+371 29990009');
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('with everybody who stood in the forms of that client, and with nobody of another', async () => {
    const { first, second } = devices;
    const [one, two] = [registerClient(first, { code: '' }), registerClient(first, { code: '' })];
    const others = { child: 'Elīna Meža', 'household~1': 'Oto Mežs', 'household~2': 'Ilze Meža' };
    registerFor(first, one, { others });
    const kept = registerFor(first, two, { others: { child: 'Jānis Kalns' } });
    await devices.everybodySyncs();
    const texts = Object.values(others);
    expect(tracesIn(second, texts)).toEqual(texts);
    await erase(one);
    await devices.everybodySyncs();
    expect(await tracesInBackoffice(devices.central, texts)).toEqual([]);
    for (const office of [first, second]) {
      expect(tracesIn(office, texts)).toEqual([]);
      expect(loadState(office.db, 'request', kept)?.answers).toMatchObject({ 'name.child': 'Jānis Kalns' });
    }
    await erase(two);
    await devices.everybodySyncs();
    expect(tracesIn(second, ['Jānis Kalns'])).toEqual([]);
    expect(await devices.faults()).toEqual([]);
  });

  it('but a card that was parted again stays', async () => {
    const phone = '+371 29990010';
    const one = registerClient(devices.first, { code: '', phone });
    const two = registerClient(devices.first, { code: '', phone });
    mergeClient(devices.first, one, two);
    devices.first.command((work) =>
      work.decide('client', one, (state) => decideClient(state, { kind: 'part' })),
    );
    await devices.everybodySyncs();
    await erase(two);
    await devices.everybodySyncs();
    expect(loadState(devices.second.db, 'client', one)?.data?.phone).toBe(phone);
    expect(loadState(devices.second.db, 'client', two)?.data).toBeNull();
    expect(await devices.faults()).toEqual([]);
  });

  it('also when the cards were merged on a device that did not know of the erasure yet', async () => {
    const [one = '', two = ''] = PHONES.map((phone) => registerClient(devices.first, { code: '', phone }));
    registerRequest(devices.first, one);
    await devices.everybodySyncs();
    devices.part();
    mergeClient(devices.second, one, two);
    await erase(two);
    await devices.meet();
    const texts = [...PHONES.slice(0, 2), FORM_PHONE];
    for (const office of [devices.first, devices.second]) expect(tracesIn(office, texts)).toEqual([]);
    expect(await tracesInBackoffice(devices.central, texts)).toEqual([]);
    expect(await devices.faults()).toEqual([]);
  });
});
