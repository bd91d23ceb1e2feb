import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { showAtOffice } from '#renderer/testing/showAtOffice.tsx';
import { ErasureOfClient } from './ErasureOfClient.tsx';
import type { ErasureCase } from './erasureWords.ts';

// Only what the window itself reads of it.
const CASE = {
  ...{ clientId: 'c', code: 'D-1', name: 'Alma', standing: 'asked', kept: [], erased: [], devices: [] },
  ...{ erasedAt: null, freeFrom: null, asked: { on: 0, ground: 'notNeeded', dueDate: '2026-12-30' } },
} as unknown as ErasureCase;

it('taking it back holds the window until it is answered, and whoever asks again goes', async () => {
  const close = vi.fn();
  const never = new Promise<never>(() => undefined);
  showAtOffice(<ErasureOfClient erasure={CASE} onClose={close} />, ({ name }) =>
    name === 'erasure.withdraw' ? never : { ok: true, output: { roles: ['manager'] } },
  );
  await userEvent.click(await screen.findByRole('button', { name: /Klients lūgumu atsauc/ }));
  await userEvent.keyboard('{Escape}');
  expect(close).not.toHaveBeenCalled();
  await userEvent.click(screen.getByText('Aizvērt'));
  expect(close).toHaveBeenCalledOnce();
});
