import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ApiResponse } from '#shared/api/transport.ts';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { show } from '#renderer/testing/show.tsx';
import { StandingNotices } from './StandingNotices.tsx';

const LAST = Date.parse('2026-11-27T15:05:00Z');

/** Sends back what the office says of itself; returns what was asked of it. */
function showWith(status: object): string[] {
  const asked: string[] = [];
  const send = ({ name }: { readonly name: string }): Promise<ApiResponse> => {
    asked.push(name);
    return Promise.resolve({ ok: true, output: name === 'connection.status' ? status : {} });
  };
  const api = createApi({ send, listen: () => () => undefined }, createSessionToken(sessionStorage));
  show(
    <ApiProvider api={api}>
      <StandingNotices />
    </ApiProvider>,
  );
  return asked;
}

it('says that nothing can be saved, and what to do', async () => {
  showWith({ disk: 'full', clockDoubt: null });
  expect((await screen.findByRole('alert')).textContent).toContain('Atbrīvojiet vietu');
});

it('asks about the date with both moments, and a key says that it is right', async () => {
  const asked = showWith({ disk: null, clockDoubt: { lastEntryAt: LAST } });
  expect((await screen.findByRole('status')).textContent).toContain('27.11.2026 17:05');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(asked).toContain('connection.confirmClock');
});
