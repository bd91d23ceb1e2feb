import { expect, it } from 'vitest';
import type { Client } from '#renderer/api/client.ts';
import { startTexts } from '#renderer/app/i18n.ts';
import { clientSource } from './clientSource.ts';

const person = { clientId: 'c1', name: 'Anna Ozoliņa', kind: 'person', maskedCode: '', phoneEnd: '03' };

it('a client whose data are not to be processed is marked in the palette (GDPR 18)', async () => {
  startTexts('lv');
  const clients = [
    { ...person, isRestricted: true },
    { ...person, isRestricted: false },
  ];
  const client = { query: () => Promise.resolve({ clients, requests: [] }) } as unknown as Client;
  expect((await clientSource.search('anna', client)).map(({ note }) => note)).toEqual([
    'Apstrāde ierobežota · tālrunis beidzas ar 03',
    'tālrunis beidzas ar 03',
  ]);
});
