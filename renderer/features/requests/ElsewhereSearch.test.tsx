import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { show } from '#renderer/testing/show.tsx';
import { ElsewhereSearch } from './ElsewhereSearch.tsx';

const SINCE = Date.parse('2026-03-02T09:00:00Z');
const FOUND = [{ lookId: 'l1', centres: ['Ogres KAC'], since: SINCE, alike: ['phone'] }];

function Search() {
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  return <ElsewhereSearch clientId="c1" confirmed={confirmed} onConfirm={setConfirmed} />;
}

it('looks at other centres by Enter once something was given, and says before what is to be given', async () => {
  const asked: unknown[] = [];
  const api = createApi(
    {
      send({ input }) {
        asked.push(input);
        return Promise.resolve({ ok: true, output: { found: FOUND } });
      },
      listen: () => () => undefined,
    },
    createSessionToken(sessionStorage),
  );
  show(
    <ApiProvider api={api}>
      <Search />
    </ApiProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Meklēt citos centros' }));
  expect(screen.getByText('Ierakstiet vismaz vienu no šiem.')).toBeTruthy();
  expect(asked).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: 'Tālrunis' }), '28001122{Enter}');
  const found = await screen.findByRole('checkbox', { name: /Ogres KAC · kopš 02.03.2026/ });
  expect(asked).toEqual([{ clientId: 'c1', given: { phone: '28001122', email: '', birthDate: null } }]);
  expect(document.activeElement).toBe(found);
  await userEvent.keyboard(' ');
  expect((found as HTMLInputElement).checked).toBe(true);
});
