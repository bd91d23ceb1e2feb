import type { LinkDeps } from '#electron/office/sync/deps.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import { waitAfter, type Timers } from '#electron/office/sync/timers.ts';

/** Work on the same line that events never wait for. */
export type WorkBeside = {
  /** Begins, unless it is at work or there is nothing to do. */
  start(): void;
  /** Ends what is under way as if the cable were pulled. */
  interrupt(): Promise<void>;
  settled(): Promise<void>;
};

type Parts = {
  /** For the log, as in "sending a file". */
  readonly what: string;
  readonly log: LinkDeps['log'];
  readonly timers: Timers;
  readonly random: () => number;
  /** False while nothing may go over the line. */
  mayStart(): boolean;
  isNeeded(): boolean;
  /** What it throws, another try follows, later each time. @throws SyncProblem when the line is to blame */
  run(signal: AbortSignal): Promise<void>;
};

export function besideEvents({ what, log, timers, random, mayStart, isNeeded, run }: Parts): WorkBeside {
  let connection = new AbortController();
  let underWay: Promise<void> | null = null;
  let cancelWait = (): void => undefined;
  let failures = 0;

  const attempt = async (signal: AbortSignal): Promise<void> => {
    try {
      await run(signal);
      failures = 0;
    } catch (error) {
      if (!(error instanceof SyncProblem)) log.error(`${what} failed`, error);
      if (signal.aborted) return;
      failures += 1;
      cancelWait = timers.after(waitAfter(failures, random), start);
    }
  };

  function start(): void {
    if (underWay || !mayStart()) return;
    cancelWait();
    if (!isNeeded()) return;
    underWay = attempt(connection.signal).finally(() => (underWay = null));
  }

  return {
    start,
    async interrupt() {
      cancelWait();
      const pulled = connection;
      connection = new AbortController();
      pulled.abort(new SyncProblem('cut'));
      await underWay;
    },
    async settled() {
      await underWay;
    },
  };
}
