import { callKey, type Call } from '../arrangeCalls.ts';

export type Announcer = {
  /** To be announced one after another; two at once would be understood by nobody. */
  add(calls: readonly Call[]): void;
  /** What is still on the board: an undone call that waits for its turn is not announced any more. */
  keep(calls: readonly Call[]): void;
  close(): void;
};

type Parts = {
  /** Resolves when the call has been said, or shown long enough where there is no sound. */
  announce(call: Call): Promise<void>;
  /** Which call is being announced now. */
  onChange(key: string | null): void;
};

export function createAnnouncer({ announce, onChange }: Parts): Announcer {
  let queue: readonly Call[] = [];
  let isBusy = false;
  let isClosed = false;

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (let next = queue[0]; next && !isClosed; next = queue[0]) {
      queue = queue.slice(1);
      onChange(callKey(next));
      await announce(next);
    }
    isBusy = false;
    if (!isClosed) onChange(null);
  }

  return {
    add(calls) {
      if (calls.length === 0) return;
      queue = [...queue, ...calls];
      void work();
    },
    keep(calls) {
      const shown = new Set(calls.map(callKey));
      queue = queue.filter((call) => shown.has(callKey(call)));
    },
    close() {
      isClosed = true;
      queue = [];
    },
  };
}
