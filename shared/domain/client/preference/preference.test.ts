import { describe, expect, it } from 'vitest';
import { preferenceOfCards } from '#shared/domain/client/preference/preferenceOfCards.ts';
import { reachOf } from '#shared/domain/client/preference/reach.ts';
import { decideClient, evolveClient } from '#shared/domain/client/rules.ts';
import type { ClientData, ClientState } from '#shared/domain/client/types.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';

const ANNA: ClientData = {
  givenName: 'Anna',
  familyName: 'Bērziņa',
  code: '',
  phone: '+371 20000000',
  email: 'anna@example.lv',
};
const card = (changes: Partial<ClientData> = {}): ClientState => ({
  kind: 'person',
  version: 'event-1',
  data: { ...ANNA, ...changes },
  mergedInto: null,
});
const wish = (state: ClientState | null, how: 'sms' | 'email' | 'phone' | 'none') =>
  decideClient(state, { kind: 'setPreference', how, language: 'lv', standing: state?.preference });
const happenedTo = (type: string, payload: object = {}) =>
  ({
    id: 'e',
    type,
    at: 5,
    payload,
    personal: [],
    actor: { kind: 'staff', staffId: 'ilze' },
  }) as never as FoldableEvent;

describe('how a client wants to be told (CHN-17)', () => {
  it.each([
    ['20000000', 'sms', '+37120000000'],
    ['67038800', 'sms', null],
    ['80200206', 'sms', null],
    ['12345678', 'sms', null],
    ['+44 7911 123456', 'sms', '+447911123456'],
    ['67038800', 'phone', '+37167038800'],
    ['', 'phone', null],
  ] as const)('%s serves for %s as %s (domain 5.5)', (phone, how, to) => {
    expect(reachOf({ phone, email: '' }, how)).toBe(to);
  });

  it('is agreed to only where number or address are known that serve', () => {
    expect(wish(card(), 'sms')).toMatchObject({ ok: true });
    expect(wish(card({ phone: '67038800' }), 'sms')).toMatchObject({ error: { rule: 'client.noMobile' } });
    expect(wish(card({ phone: '' }), 'phone')).toMatchObject({ error: { rule: 'client.noPhone' } });
    expect(wish(card({ email: '_DEFAULT@90001733697' }), 'email')).toMatchObject({
      error: { rule: 'client.noEmail' },
    });
    expect(wish(card({ phone: '', email: '' }), 'none')).toMatchObject({ ok: true });
  });

  it('holds no number and no address', () => {
    const decision = wish(card(), 'sms');
    expect(decision.ok && decision.value).toEqual([
      { type: 'client.preferenceSet', version: 1, payload: { how: 'sms', language: 'lv' } },
    ]);
  });

  it('remembers who recorded it and when, until it is taken back, which is possible twice', () => {
    const agreed = evolveClient(card(), happenedTo('client.preferenceSet', { how: 'sms', language: 'ru' }));
    expect(agreed?.preference).toEqual({ how: 'sms', language: 'ru', at: 5, staffId: 'ilze' });
    expect(decideClient(agreed, { kind: 'withdrawPreference', standing: agreed?.preference })).toMatchObject({
      value: [{ type: 'client.preferenceWithdrawn' }],
    });
    const withdrawn = evolveClient(agreed, happenedTo('client.preferenceWithdrawn'));
    expect(withdrawn?.preference).toBeUndefined();
    expect(decideClient(withdrawn, { kind: 'withdrawPreference', standing: withdrawn?.preference })).toEqual({
      ok: true,
      value: [],
    });
  });

  it('is the last word of a client with several cards, and a card taken apart again keeps its own', () => {
    const set = (at: number, how: 'sms' | 'email') => ({
      ...happenedTo('client.preferenceSet', { how, language: 'lv' }),
      at,
    });
    const sms = evolveClient(card(), set(1, 'sms')) ?? card();
    const email = evolveClient(card(), set(2, 'email')) ?? card();
    const taken = evolveClient(email, { ...happenedTo('client.preferenceWithdrawn'), at: 3 }) ?? card();
    expect(preferenceOfCards([sms, card()])?.how).toBe('sms');
    expect(preferenceOfCards([sms, email])?.how).toBe('email');
    expect(preferenceOfCards([sms, taken])).toBeUndefined();
    const again = evolveClient(sms, set(4, 'sms')) ?? card();
    expect(preferenceOfCards([again, taken])?.how).toBe('sms');
    expect(preferenceOfCards([card()])).toBeUndefined();
  });

  it('goes with the client, also what arrives after', () => {
    const agreed = evolveClient(card(), happenedTo('client.preferenceSet', { how: 'sms', language: 'lv' }));
    const erased = evolveClient(agreed, happenedTo('client.erased', { byRule: true }));
    expect(erased?.preference).toBeUndefined();
    const late = happenedTo('client.preferenceSet', { how: 'sms', language: 'lv' });
    expect(evolveClient({ ...card(), data: null }, late)?.preference).toBeUndefined();
  });

  it('is nothing an erased or unknown client can agree to', () => {
    expect(wish({ ...card(), data: null }, 'none')).toMatchObject({ error: { rule: 'client.unknown' } });
    expect(wish(null, 'none')).toMatchObject({ error: { rule: 'client.unknown' } });
  });
});
