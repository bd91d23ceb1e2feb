import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Person } from '#renderer/app/person.ts';
import { showWithFound } from '#renderer/testing/showWithFound.tsx';
import { KnownClients } from './KnownClients.tsx';
import { newDraft } from './logDraft.ts';

it('who calls is marked among the known when their data are not to be processed (GDPR 18)', async () => {
  const draft = { ...newDraft('phone', 0), name: 'Anna Ozoliņa' };
  showWithFound(<KnownClients draft={draft} person={{ roles: ['clerk'] } as unknown as Person} />);
  const chips = await screen.findAllByRole('button');
  expect(chips.map(({ textContent }) => textContent)).toEqual([
    'Anna Ozoliņa · Apstrāde ierobežota',
    'Anna Ozoliņa',
  ]);
});
