import { listen } from '#electron/office/sync/live.ts';
import type { Address, HttpDeps } from '#electron/office/sync/http.ts';

/** One that ended sooner was not worth opening. */
const SHORT_MS = 10_000;

type StreamOptions = Pick<HttpDeps, 'fetch' | 'timers' | 'machineNow'> & {
  readonly address: () => Address;
  onNews(feedSeq: number): void;
  /** It ended by itself; `shortOnes` counts those in a row that did not last. */
  onEnd(shortOnes: number): void;
};

/** Keeps at most one stream of news open. */
export type Stream = {
  isOpen(): boolean;
  open(): void;
  close(): Promise<void>;
};

export function createStream({ address, onNews, onEnd, ...deps }: StreamOptions): Stream {
  let current: { readonly abort: AbortController; readonly done: Promise<void> } | null = null;
  let shortOnes = 0;

  const run = async (abort: AbortController): Promise<void> => {
    const openedAt = deps.machineNow();
    await listen({ ...deps, address: address(), signal: abort.signal, onNews });
    if (abort.signal.aborted) return;
    current = null;
    shortOnes = deps.machineNow() - openedAt < SHORT_MS ? shortOnes + 1 : 0;
    onEnd(shortOnes);
  };

  return {
    isOpen: () => current !== null,
    open() {
      if (current) return;
      const abort = new AbortController();
      current = { abort, done: run(abort) };
    },
    async close() {
      const closing = current;
      current = null;
      closing?.abort.abort();
      await closing?.done;
    },
  };
}
