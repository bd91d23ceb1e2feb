import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ApiResponse } from '#shared/api/transport.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { CommandsProvider } from '#renderer/commands/CommandsProvider.tsx';
import { createCommandRegistry } from '#renderer/commands/registry.ts';
import { show } from '#renderer/testing/show.tsx';
import type { RequestData } from '../requestData.ts';
import { RouteDialog } from './RouteDialog.tsx';

const REPORTED = { freeInMinutes: null, next: null, reportedAt: Date.parse('2026-11-30T09:42:00+02:00') };
const RECEIVERS: OutputOf<'request.receivers'> = {
  ...{ institutionId: null, isSimple: false, people: [], hasSpecialist: false },
  centres: [
    { ...REPORTED, centreId: 'ogre', name: 'Ogre', specialists: 2, fits: 2 },
    { ...REPORTED, centreId: 'bauska', name: 'Bauska', specialists: 0, fits: 0 },
  ],
};
// Only what the window itself reads of it.
const REQUEST = { requestId: 'r', registerNumber: 'SAL-26-000001-A', work: { turn: null } } as RequestData;

let sent: string[] = [];

beforeEach(() => {
  sent = [];
  const api = createApi({ send: answer, listen: () => () => undefined }, createSessionToken(sessionStorage));
  const around = {
    ...{ onRefused: vi.fn(), onOutOfDate: vi.fn(), onFailed: vi.fn() },
    ...{ isAnswerAwaited: () => false, isCovered: () => false },
  };
  show(
    <ApiProvider api={api}>
      <CommandsProvider registry={createCommandRegistry('browser', around)}>
        <RouteDialog request={REQUEST} onClose={vi.fn()} onGone={vi.fn()} />
      </CommandsProvider>
    </ApiProvider>,
  );
});

function answer(call: { readonly name: string; readonly input?: unknown }): Promise<ApiResponse> {
  if (call.name === 'request.route') sent.push(JSON.stringify(call.input));
  return Promise.resolve({ ok: true, output: call.name === 'request.receivers' ? RECEIVERS : {} });
}

it('a centre where nobody is says so, and is asked about once before it is sent', async () => {
  await userEvent.click(await screen.findByRole('radio', { name: /Bauska.*neviena piemērota nav/ }));
  await pressAct();
  expect(sent).toHaveLength(0);
  expect(screen.getByText(/Bauska: šobrīd tur nav neviena/).isConnected).toBe(true);
  // Another one chosen meanwhile was not asked about.
  await userEvent.click(screen.getByRole('radio', { name: /Ogre/ }));
  expect(screen.queryByText(/tur nav neviena/)).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /Bauska/ }));
  await pressAct();
  expect(sent).toHaveLength(0);
  await pressAct();
  expect(sent).toEqual([expect.stringContaining('bauska')]);
});

it('a centre where somebody is takes it at once', async () => {
  await userEvent.click(await screen.findByRole('radio', { name: /Ogre.*Piemēroti speciālisti: 2/ }));
  await pressAct();
  expect(sent).toEqual([expect.stringContaining('ogre')]);
});

const pressAct = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
