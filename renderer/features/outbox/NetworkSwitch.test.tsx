import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ApiResponse } from '#shared/api/transport.ts';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { show } from '#renderer/testing/show.tsx';
import { NetworkSwitch } from './NetworkSwitch.tsx';

it('keeps the focus while it acts, or Esc would not close the panel it stands in', async () => {
  const sent: unknown[] = [];
  const send = ({ input }: { readonly input: unknown }): Promise<ApiResponse> => {
    sent.push(input);
    return new Promise(() => undefined);
  };
  const api = createApi({ send, listen: () => () => undefined }, createSessionToken(sessionStorage));
  show(
    <ApiProvider api={api}>
      <NetworkSwitch isCut={false} />
    </ApiProvider>,
  );
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(sent).toEqual([{ isCut: true }]);
  expect(screen.getByRole('switch')).toBe(document.activeElement);
  expect(screen.getByRole<HTMLInputElement>('switch').disabled).toBe(false);
});
