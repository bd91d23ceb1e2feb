import { expect, it } from 'vitest';
import { knownContact } from './knownContact.ts';

it('takes the contact from the client’s card, and not while their data are not to be processed (GDPR 18)', () => {
  const client = { phone: '+371 20007003', email: 'ieva@example.lv', isRestricted: false };
  expect(knownContact(client)).toEqual({ phone: client.phone, email: client.email });
  expect(knownContact({ ...client, isRestricted: true })).toEqual({});
  expect(knownContact(undefined)).toEqual({});
});
