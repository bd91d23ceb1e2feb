import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Person } from '#renderer/app/person.ts';
import { showWithFound } from '#renderer/testing/showWithFound.tsx';
import { changeBooking } from './bookingDraft.ts';
import { WhoField } from './WhoField.tsx';

it('who is booked is marked in the list when their data are not to be processed (GDPR 18)', async () => {
  changeBooking({ name: 'Anna' });
  showWithFound(<WhoField person={{ roles: ['clerk'] } as unknown as Person} problem={null} />);
  const rows = await screen.findAllByRole('row');
  expect(rows.map((row) => row.textContent?.includes('Apstrāde ierobežota'))).toEqual([true, false]);
});
