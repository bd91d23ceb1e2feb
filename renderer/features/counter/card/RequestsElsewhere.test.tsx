import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ApiResponse } from '#shared/api/transport.ts';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { CommandsProvider } from '#renderer/commands/CommandsProvider.tsx';
import { createCommandRegistry } from '#renderer/commands/registry.ts';
import { show } from '#renderer/testing/show.tsx';
import { VisitContext } from '../visit/VisitContext.ts';
import { RequestsElsewhere } from './RequestsElsewhere.tsx';

type Found = OutputOf<'client.requestsElsewhere'>['found'];

const around = {
  ...{ onRefused: vi.fn(), onOutOfDate: vi.fn(), onFailed: vi.fn() },
  ...{ isAnswerAwaited: () => false, isCovered: () => false },
};
const CATALOGUE = { cards: [{ id: 'benefit', name: { lv: 'Slimības pabalsts' } }], institutions: [] };

afterEach(cleanup);

function showWith(found: Found, visit: object = { identityCheck: {}, representative: null }) {
  const send = vi.fn((): Promise<ApiResponse> => Promise.resolve({ ok: true, output: { found } }));
  const api = createApi({ send, listen: () => () => undefined }, createSessionToken(sessionStorage));
  show(
    <ApiProvider api={api}>
      <CommandsProvider registry={createCommandRegistry('browser', around)}>
        {/* Only what is read here. */}
        <VisitContext value={{ visit: { visitId: 'v', ...visit } } as never}>
          <RequestsElsewhere catalogue={CATALOGUE as never} />
        </VisitContext>
      </CommandsProvider>
    </ApiProvider>,
  );
  return send;
}

const ask = () => userEvent.keyboard('{Control>}{F6}{/Control}');

it('says where each is, how it stands and until when', async () => {
  const request = { number: 'OGR-26-000001-A', serviceId: 'benefit', centre: 'Ogre', dueDate: '2026-12-04' };
  showWith({
    ...{ requests: [{ ...request, status: 'resultReady' }], unclearAt: ['Bauska'], isRestricted: false },
  });
  await ask();
  const row = await screen.findByRole('listitem');
  for (const words of ['Slimības pabalsts', 'Ogre · OGR-26-000001-A · jāizsniedz', '04.12.2026'])
    expect(row.textContent).toContain(words);
  expect(screen.getByText(/Bauska/).isConnected).toBe(true);
});

it('nobody could be asked is not the same as nothing', async () => {
  showWith(null);
  await ask();
  expect((await screen.findByText(/pajautāt nevar/)).isConnected).toBe(true);
  expect(screen.queryByText(/nav neviena atvērta/)).toBeNull();
});

it('is not asked before the document was looked at, nor for a representative', async () => {
  const send = showWith(null, { identityCheck: null, representative: null });
  await ask();
  expect(send).not.toHaveBeenCalled();
  expect(around.onRefused).toHaveBeenCalledWith(expect.stringContaining('dokumentu'), 'counter.elsewhere');
});

it('where the card has no code nobody could be looked for, and that is said', async () => {
  const nothing = { requests: [], unclearAt: [], isRestricted: false };
  showWith(nothing, { identityCheck: {}, representative: null, client: { maskedCode: '' } });
  await ask();
  expect((await screen.findByText(/Kartē nav koda/)).isConnected).toBe(true);
});
