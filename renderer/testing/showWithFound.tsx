import type { ReactElement } from 'react';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { show } from './show.tsx';

/** Two of one name, the data of the first restricted. */
const clients = ['c1', 'c2'].map((clientId, index) => ({
  clientId,
  name: 'Anna Ozoliņa',
  kind: 'person',
  maskedCode: '',
  phoneEnd: '',
  isRestricted: index === 0,
}));

/** Draws a component for which the office finds these clients, whatever is looked for. */
export function showWithFound(element: ReactElement) {
  const api = createApi(
    {
      send: () => Promise.resolve({ ok: true, output: { clients, requests: [] } }),
      listen: () => () => undefined,
    },
    createSessionToken(sessionStorage),
    { wait: () => Promise.resolve(), end: () => undefined },
  );
  return show(<ApiProvider api={api}>{element}</ApiProvider>);
}
