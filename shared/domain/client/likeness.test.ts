import { describe, expect, it } from 'vitest';
import { likenessOf } from '#shared/domain/client/likeness.ts';
import type { ClientData } from '#shared/domain/client/types.ts';
import { someClientData } from '#tests/factories/events.ts';

const card = (change: Partial<ClientData>, kind: 'person' | 'organisation' = 'person') => ({
  kind,
  data: { ...someClientData, ...change },
});
const likeness = (a: Partial<ClientData>, b: Partial<ClientData>) => likenessOf(card(a), card(b));

describe('two cards that may be one client (domain 5.1)', () => {
  it('one code is one client, whatever the name is now', () => {
    expect(likeness({}, { familyName: 'Kalna', phone: '' })).toBe('code');
  });

  it('two codes are two clients, also with one name and one telephone', () => {
    expect(likeness({}, { code: '01019010001' })).toBeNull();
  });

  it('without a code, one name and one way to reach them', () => {
    expect(likeness({ code: '' }, { givenName: 'JANIS', familyName: 'Berzins', phone: '26 123 450' })).toBe(
      'nameAndContact',
    );
    const byEmail = { code: '', phone: '', email: 'Janis@piemers.lv' };
    expect(likeness(byEmail, { phone: '', email: 'janis@piemers.lv' })).toBe('nameAndContact');
    expect(likeness({ code: '', phone: '' }, { phone: '' })).toBeNull();
    expect(likeness({ code: '' }, { familyName: 'Kalna' })).toBeNull();
  });

  it('a person is no organisation', () => {
    expect(likenessOf(card({}), card({}, 'organisation'))).toBeNull();
  });
});
