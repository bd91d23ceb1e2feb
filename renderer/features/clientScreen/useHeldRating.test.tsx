import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiRequest } from '#shared/api/transport.ts';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import type { ScreenState } from './screenState.ts';
import { useHeldRating } from './useHeldRating.ts';

const NOW = Date.parse('2026-11-16T09:49:00Z');
const RATING = '5f0c2b1e-8d55-4c1a-9a3b-0d8f4a2f7c11';

const idle: ScreenState = {
  screen: 'idle',
  language: 'lv',
  centreName: 'Salaspils',
  hours: null,
  title: null,
  fields: [],
  about: null,
  isConfirmed: false,
  signature: null,
  until: null,
  ratingId: null,
  promises: [],
};
const asked: ScreenState = { ...idle, screen: 'rating', ratingId: RATING, until: NOW + 20_000 };

function hold(first: ScreenState) {
  const sent: ApiRequest[] = [];
  const send = async (request: ApiRequest) => {
    sent.push(request);
    return { ok: true, output: {} } as const;
  };
  const api = createApi({ send, listen: () => () => undefined }, createSessionToken(sessionStorage));
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ApiProvider api={api}>{children}</ApiProvider>
  );
  const hook = renderHook((state: ScreenState) => useHeldRating(state, () => undefined), {
    wrapper,
    initialProps: first,
  });
  /** Step by step: the countdown is drawn anew at each quarter of a second. */
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 250) await act(() => vi.advanceTimersByTimeAsync(250));
  };
  return { ...hook, pass, sent: () => sent.map(({ name, input }) => ({ name, input })) };
}

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => vi.useRealTimers());

describe('rating on the client’s screen', () => {
  it('is skipped by itself when nobody touches it', async () => {
    const { result, pass, sent } = hold(asked);
    expect(result.current?.secondsLeft).toBe(20);
    await pass(20_000);
    expect(result.current).toBeNull();
    expect(sent()).toEqual([{ name: 'rating.skip', input: {} }]);
  });

  it('gives the full time again at each touch, also when the office has already closed it', async () => {
    const { result, rerender, pass, sent } = hold(asked);
    await pass(15_000);
    act(() => result.current?.change({ service: 4 }));
    await pass(10_000);
    rerender(idle);
    expect(result.current?.secondsLeft).toBe(10);
    await pass(10_000);
    expect(result.current).toBeNull();
    expect(sent()).toEqual([
      { name: 'rating.give', input: { ratingId: RATING, service: 4, manner: null, tags: [] } },
    ]);
  });

  it('sends both answers and the tags once', async () => {
    const { result, pass, sent } = hold(asked);
    act(() => result.current?.change({ service: 5 }));
    act(() => result.current?.change({ manner: 4, tags: ['kind'] }));
    act(() => result.current?.send());
    await pass(60_000);
    expect(sent()).toEqual([
      { name: 'rating.give', input: { ratingId: RATING, service: 5, manner: 4, tags: ['kind'] } },
    ]);
  });

  it('ends at once when the next client’s data are shown', async () => {
    const { result, rerender, pass, sent } = hold(asked);
    act(() => result.current?.change({ service: 1 }));
    rerender({ ...idle, screen: 'data', title: 'Slimības pabalsts' });
    expect(result.current).toBeNull();
    await pass(60_000);
    expect(sent()).toEqual([]);
  });
});
