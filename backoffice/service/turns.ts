import { setTimeout as delay } from 'node:timers/promises';

export type Turns = { stop(): Promise<void> };

type TurnsOptions = {
  /** Looks at one thing that is due, and says whether there was one. */
  turn(): Promise<boolean>;
  /** Of an error that `turn` throws; after the stop nothing is told. */
  onProblem(error: unknown): void;
  /** After a turn that failed; as long as after an idle one unless given. */
  readonly pauseMs?: number;
};

const POLL_MS = 1_000;

/** One turn after the other for as long as there is something to do, and a look every second when there is not. */
export function startTurns({ turn, onProblem, pauseMs = POLL_MS }: TurnsOptions): Turns {
  const stopped = new AbortController();
  const loop = follow(stopped.signal);
  return {
    async stop() {
      stopped.abort();
      await loop;
    },
  };

  async function follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const waitMs = await turn().then(
        (hadOne) => (hadOne ? 0 : POLL_MS),
        (error: unknown) => {
          if (!signal.aborted) onProblem(error);
          return pauseMs;
        },
      );
      if (waitMs > 0) await delay(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Only the kind: the words of an error may quote what it was about. */
export function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
