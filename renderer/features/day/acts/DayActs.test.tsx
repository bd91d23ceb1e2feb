import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ApiResponse } from '#shared/api/transport.ts';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { CommandsProvider } from '#renderer/commands/CommandsProvider.tsx';
import { createCommandRegistry } from '#renderer/commands/registry.ts';
import { show } from '#renderer/testing/show.tsx';
import { DayActs } from './DayActs.tsx';

const FAILED: ApiResponse = { ok: false, error: { code: 'internal', reference: 'abc' } };
const STUCK = { state: 'online', isStuck: true, toSend: 2, filesToSend: 0, unsentSince: Date.now() };

it('what waits long to be sent is opened where it is: over the screen, by its digit', async () => {
  const api = createApi(
    {
      send: ({ name }) =>
        Promise.resolve(name === 'connection.status' ? { ok: true, output: STUCK } : FAILED),
      listen: () => () => undefined,
    },
    createSessionToken(sessionStorage),
  );
  const around = {
    ...{ onRefused: vi.fn(), onOutOfDate: vi.fn(), onFailed: vi.fn() },
    ...{ isAnswerAwaited: () => false, isCovered: () => false },
  };
  show(
    <ApiProvider api={api}>
      <CommandsProvider registry={createCommandRegistry('browser', around)}>
        <DayActs figures={undefined} />
      </CommandsProvider>
    </ApiProvider>,
  );
  await screen.findByText('Ilgi gaida sūtīšanu: 2');
  await userEvent.keyboard('1');
  expect(useUi.getState().overlay).toBe('outbox');
});
