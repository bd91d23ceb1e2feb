import type { ReactElement } from 'react';
import { vi } from 'vitest';
import type { ApiResponse } from '#shared/api/transport.ts';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { CommandsProvider } from '#renderer/commands/CommandsProvider.tsx';
import { createCommandRegistry } from '#renderer/commands/registry.ts';
import { show } from './show.tsx';

type Call = { readonly name: string; readonly input: unknown };
/** What the office answers to a call. */
export type Answers = (call: Call) => ApiResponse | Promise<ApiResponse>;

/** Draws it with keys and windows as in the app, at an office that answers so. Returns what refusals were told. */
export function showAtOffice(element: ReactElement, answers: Answers) {
  const token = createSessionToken(sessionStorage);
  token.set('token');
  const api = createApi(
    {
      send: ({ name, input }) => Promise.resolve(answers({ name, input })),
      listen: () => () => undefined,
    },
    token,
  );
  const onRefused = vi.fn();
  const registry = createCommandRegistry('browser', {
    ...{ onRefused, onOutOfDate: vi.fn(), onFailed: vi.fn() },
    ...{ isAnswerAwaited: () => api.client.isAnswerAwaited(), isCovered: () => false },
  });
  show(
    <ApiProvider api={api}>
      <CommandsProvider registry={registry}>{element}</CommandsProvider>
    </ApiProvider>,
  );
  return { onRefused };
}
