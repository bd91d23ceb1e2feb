import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { ApiResponse } from '#shared/api/transport.ts';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { show } from '#renderer/testing/show.tsx';
import { DayFailure } from './DayFailure.tsx';
import { DayUntil } from './DayUntil.tsx';
import { FeedbackNow } from './FeedbackNow.tsx';
import { HallNowTable } from './HallNowTable.tsx';

const HALL = { categories: [], counters: 4, openCounters: 2, breaks: [] };
const FAILED: ApiResponse = { ok: false, error: { code: 'internal', reference: 'abc' } };

it('a fault of the office is said once, and parts keep the figures that they have', async () => {
  let hasFailed = false;
  const api = createApi(
    {
      send: ({ name }) =>
        Promise.resolve(hasFailed || name !== 'door.load' ? FAILED : { ok: true, output: HALL }),
      listen: () => () => undefined,
    },
    createSessionToken(sessionStorage),
  );
  show(
    <ApiProvider api={api}>
      <DayUntil now={0} />
      <DayFailure />
      <HallNowTable />
      <FeedbackNow />
    </ApiProvider>,
  );
  const hall = await screen.findByText('Atvērti lodziņi: 2 no 4');
  hasFailed = true;
  act(() => api.cache.refetchAll());
  await vi.waitFor(() => expect(api.cache.read(api.cache.keyOf('door.load', {})).error).not.toBeNull());
  expect(hall.isConnected).toBe(true);
  expect(screen.queryByText(/skaitļi līdz/)).toBeNull();
  expect(screen.getAllByText(/abc/)).toHaveLength(1);
});
