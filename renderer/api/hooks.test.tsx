import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ApiRequest, ApiResponse } from '#shared/api/transport.ts';
import { show } from '#renderer/testing/show.tsx';
import { createApi } from './api.ts';
import { ApiProvider } from './ApiProvider.tsx';
import type { Pause } from './client.ts';
import { createSessionToken } from './sessionToken.ts';
import { ConnectionLost, type LiveListener } from './transport.ts';
import { useCommand } from './useCommand.ts';
import { useQuery } from './useQuery.ts';

function officeThat(answer: (request: ApiRequest) => ApiResponse) {
  const listeners: LiveListener[] = [];
  const send = vi.fn(async (request: ApiRequest) => answer(request));
  const api = createApi(
    {
      send,
      listen(_session, listener) {
        listeners.push(listener);
        return () => undefined;
      },
    },
    createSessionToken(sessionStorage),
    pauseUntilEnded(),
  );
  return { api, send, live: () => listeners.at(-1) };
}

/** No time passes in it: only the returning link ends it. */
function pauseUntilEnded(): Pause {
  const waiting: (() => void)[] = [];
  return {
    wait: () => new Promise((resolve) => waiting.push(resolve)),
    end: () => waiting.splice(0).forEach((go) => go()),
  };
}

function CurrentVisit() {
  const { data, error } = useQuery('visit.current', {}, { topics: ['visit'] });
  return <p>{error ? error.code : data === undefined ? 'loading' : (data.visitId ?? 'nobody')}</p>;
}

function CallNext() {
  const { run, isPending, isRepeating, error } = useCommand('visit.callNext');
  return (
    <button onClick={() => void run({})}>
      {isRepeating ? 'repeating' : isPending ? 'calling' : (error?.rule ?? 'call')}
    </button>
  );
}

describe('useQuery', () => {
  it('shows the answer and fetches anew after a push of its topic', async () => {
    let visitId: string | null = null;
    const { api, live } = officeThat(() => ({ ok: true, output: { visitId } }));
    show(
      <ApiProvider api={api}>
        <CurrentVisit />
      </ApiProvider>,
    );
    expect(screen.getByText('loading')).toBeTruthy();
    expect(await screen.findByText('nobody')).toBeTruthy();
    visitId = 'A042';
    act(() => live()?.onPushes([{ topic: 'visit', ids: [], seq: 1 }]));
    expect(await screen.findByText('A042')).toBeTruthy();
  });

  it('tells the error of the office', async () => {
    const { api } = officeThat(() => ({ ok: false, error: { code: 'notPermitted' } }));
    show(
      <ApiProvider api={api}>
        <CurrentVisit />
      </ApiProvider>,
    );
    expect(await screen.findByText('notPermitted')).toBeTruthy();
  });

  it('ends the session here when the office does not know it any more', async () => {
    const { api } = officeThat(() => ({ ok: false, error: { code: 'notSignedIn' } }));
    api.session.set('token of yesterday');
    show(
      <ApiProvider api={api}>
        <CurrentVisit />
      </ApiProvider>,
    );
    await waitFor(() => expect(api.session.get()).toBeNull());
  });

  it('fetches anew when the link is back', async () => {
    const { api, send, live } = officeThat(() => ({ ok: true, output: { visitId: null } }));
    show(
      <ApiProvider api={api}>
        <CurrentVisit />
      </ApiProvider>,
    );
    await screen.findByText('nobody');
    act(() => live()?.onLink(false));
    act(() => live()?.onLink(true));
    await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  });
});

describe('useCommand', () => {
  it('says that it is repeating, and goes on at once when the link is back', async () => {
    let isReachable = false;
    const { api, send, live } = officeThat(() => {
      if (!isReachable) throw new ConnectionLost();
      return { ok: true, output: { visitId: 'v', ticket: 'A042' } };
    });
    show(
      <ApiProvider api={api}>
        <CallNext />
      </ApiProvider>,
    );
    await userEvent.click(screen.getByRole('button'));
    expect(await screen.findByText('repeating')).toBeTruthy();
    isReachable = true;
    act(() => live()?.onLink(true));
    expect(await screen.findByText('call')).toBeTruthy();
    const ids = new Set(send.mock.calls.map(([request]) => request.commandId));
    expect(ids.size).toBe(1);
  });

  it('keeps the refusal until the next run', async () => {
    const { api } = officeThat(() => ({ ok: false, error: { code: 'refused', rule: 'queue.nobody' } }));
    show(
      <ApiProvider api={api}>
        <CallNext />
      </ApiProvider>,
    );
    await userEvent.click(screen.getByRole('button'));
    expect(await screen.findByText('queue.nobody')).toBeTruthy();
  });

  it('is done once when it is asked again before the answer, and once more after it', async () => {
    const { api, send } = officeThat(() => ({ ok: true, output: { visitId: 'v', ticket: 'A042' } }));
    show(
      <ApiProvider api={api}>
        <CallNext />
      </ApiProvider>,
    );
    const button = screen.getByRole('button');
    act(() => (button.click(), button.click()));
    expect(await screen.findByText('call')).toBeTruthy();
    expect(send).toHaveBeenCalledOnce();
    await userEvent.click(button);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('tells where the person is then what was refused after the window that asked was gone', async () => {
    let answerNow: () => void = () => undefined;
    const { api } = officeThat(() => ({ ok: false, error: { code: 'refused', rule: 'queue.nobody' } }));
    const { command } = api.client;
    const late: typeof command = async (...asked) => {
      await new Promise<void>((resolve) => (answerNow = resolve));
      return command(...asked);
    };
    const onUnseen = vi.fn();
    const all = (isOpen: boolean) => (
      <ApiProvider api={{ ...api, client: { ...api.client, command: late } }} onUnseen={onUnseen}>
        {isOpen && <CallNext />}
      </ApiProvider>
    );
    const { rerender } = show(all(true));
    await userEvent.click(screen.getByRole('button'));
    act(() => answerNow());
    expect(await screen.findByText('queue.nobody')).toBeTruthy();
    expect(onUnseen).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button'));
    rerender(all(false));
    act(() => answerNow());
    await waitFor(() =>
      expect(onUnseen).toHaveBeenCalledExactlyOnceWith('visit.callNext', {
        code: 'refused',
        rule: 'queue.nobody',
      }),
    );
  });
});
