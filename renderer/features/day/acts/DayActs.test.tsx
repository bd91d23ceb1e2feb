import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ApiResponse } from '#shared/api/transport.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { showAtOffice } from '#renderer/testing/showAtOffice.tsx';
import { DayActs } from './DayActs.tsx';

const FAILED: ApiResponse = { ok: false, error: { code: 'internal', reference: 'abc' } };
const STUCK = { state: 'online', isStuck: true, toSend: 2, filesToSend: 0, unsentSince: Date.now() };

it('what waits long to be sent is opened where it is: over the screen, by its digit', async () => {
  showAtOffice(<DayActs figures={undefined} />, ({ name }) =>
    name === 'connection.status' ? { ok: true, output: STUCK } : FAILED,
  );
  await screen.findByText('Ilgi gaida sūtīšanu: 2');
  await userEvent.keyboard('1');
  expect(useUi.getState().overlay).toBe('outbox');
});
