import { AppError } from '#shared/api/errors.ts';
import { readCursor } from '#db/journal/feed.ts';
import type { BackofficeLink } from '#electron/office/backofficeLink.ts';
import type { LinkDeps } from '#electron/office/sync/deps.ts';
import { createAskAbout } from '#electron/office/sync/askAbout.ts';
import { createExchange, type Exchange } from '#electron/office/sync/exchange.ts';
import { createHandIn } from '#electron/office/sync/handIn.ts';
import { createFileSender } from '#electron/office/sync/files.ts';
import { createResultFetcher } from '#electron/office/sync/resultFiles.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import { createStatus, type Status } from '#electron/office/sync/status.ts';
import { createStream, type Stream } from '#electron/office/sync/stream.ts';
import { realTimers, waitAfter } from '#electron/office/sync/timers.ts';

/** How often to look without being told: the stream of news may be missing, or have missed something. */
const LOOK_AGAIN_MS = 60_000;
const LOOK_AGAIN_WITHOUT_STREAM_MS = 10_000;

export type SyncLink = BackofficeLink & {
  /** Resolves when no exchange is under way. */
  settled(): Promise<void>;
};

/**
 * Carries the journal to the back-office and the centre's feed back, whenever there is a network. It works beside
 * the commands and never makes one wait.
 */
export function createBackofficeLink(deps: LinkDeps): SyncLink {
  const { db, clock, fetch = globalThis.fetch, timers = realTimers } = deps;
  const { machineNow = Date.now, random = Math.random } = deps;
  const status = createStatus({ db, now: machineNow, publish: (topic, ids) => deps.publish(topic, ids) });
  const http = { fetch, timers, machineNow, clock };
  const exchange = createExchange(deps, http, status);
  const rounds = createRounds({ exchange, status, after: timers.after, random, machineNow, log: deps.log });
  const files = createFileSender({
    deps,
    http,
    random,
    address: () => exchange.address(),
    mayStart: () => status.isOnline() && !status.isCut(),
    onArrived: () => rounds.start(),
  });
  const results = createResultFetcher({
    deps,
    http,
    random,
    address: () => exchange.address(),
    mayStart: () => status.isOnline() && !status.isCut(),
  });
  const closing = new AbortController();
  const asking = createAskAbout({
    http,
    address: () => exchange.address(),
    mayAsk: () => status.isOnline() && !status.isCut(),
    isClosed: closing.signal,
  });
  const handing = createHandIn({
    http,
    address: () => exchange.address(),
    isSetUp: () => exchange.isSetUp(),
    isCut: () => status.state().isCut,
    isClosed: closing.signal,
  });
  const stream = createStream({
    fetch,
    timers,
    machineNow,
    address: () => exchange.address(),
    onNews(feedSeq) {
      if (feedSeq > readCursor(db).seq) rounds.start();
    },
    // The end of the stream is the first sign of a lost network.
    onEnd: (shortOnes) =>
      shortOnes === 0 ? rounds.start() : rounds.startAfter(waitAfter(shortOnes, random)),
  });
  rounds.use(stream, [files, results]);

  // Not at once: the office may still be filling an empty database.
  rounds.startAfter(0);

  return {
    state: () => status.state(),
    address: () => (exchange.isSetUp() ? exchange.address().url : null),
    async settled() {
      await rounds.settled();
      await Promise.all([files.settled(), results.settled()]);
      await rounds.settled();
    },
    sentBytes: (hash) => files.sentBytes(hash),
    wake() {
      // While there is no network, the next try takes along what has come in between; the one that finds it again
      // may have sent already.
      if (status.isOnline() || rounds.isUnderWay()) rounds.start();
    },
    tryNow() {
      rounds.startFresh();
      files.start();
      results.start();
    },
    cut(isCut) {
      if (isCut === status.isCut()) return;
      status.cut(isCut);
      if (isCut) {
        status.failed(new SyncProblem('cut'), null);
        void rounds.interrupt();
      } else rounds.startFresh();
    },
    async enrol(url, code) {
      if (status.isCut()) throw new AppError({ code: 'offline' });
      try {
        await rounds.alone((signal) => exchange.enrol(url, code, signal));
      } catch (error) {
        throw asAppError(error);
      }
      rounds.startFresh();
    },
    ...asking,
    ...handing,
    close() {
      closing.abort(new SyncProblem('cut'));
      return rounds.close();
    },
  };
}

/** What goes its own way beside the events, after each round. */
type Beside = { start(): void; interrupt(): Promise<void> };

type RoundsOptions = {
  readonly exchange: Exchange;
  readonly status: Status;
  readonly random: () => number;
  readonly machineNow: () => number;
  readonly log: LinkDeps['log'];
  after(ms: number, act: () => void): () => void;
};

/** One exchange at a time, the next one when it is time for it. */
function createRounds({ exchange, status, after, random, machineNow, log }: RoundsOptions) {
  /** Everything under way hangs on it: cutting the cable aborts it. */
  let connection = new AbortController();
  let stream: Stream | null = null;
  let beside: readonly Beside[] = [];
  let underWay: Promise<void> | null = null;
  let mustRunAgain = false;
  let isHeld = false;
  let failures = 0;
  let cancelWait = (): void => undefined;

  const start = (): void => {
    if (isHeld || status.isCut() || !exchange.isSetUp()) return;
    status.connected();
    if (underWay) {
      mustRunAgain = true;
      return;
    }
    cancelWait();
    mustRunAgain = false;
    underWay = run(connection.signal).finally(() => {
      underWay = null;
      if (mustRunAgain) start();
    });
  };
  const startAfter = (ms: number): number => {
    cancelWait();
    cancelWait = after(ms, start);
    return machineNow() + ms;
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    let problem: SyncProblem | null = null;
    try {
      await exchange.run(signal);
    } catch (error) {
      problem = asProblem(error);
    }
    status.sending(false);
    if (signal.aborted) return;
    if (!problem) {
      failures = 0;
      stream?.open();
      status.succeeded(startAfter(stream?.isOpen() ? LOOK_AGAIN_MS : LOOK_AGAIN_WITHOUT_STREAM_MS));
      // What the files belong to has been sent, or has come, by now.
      for (const each of beside) each.start();
      return;
    }
    failures += 1;
    // What a command wanted sent goes with the next try; a failing network is not asked more often for it.
    mustRunAgain = false;
    void stream?.close();
    status.failed(problem, startAfter(waitAfter(failures, random)));
  };

  const asProblem = (error: unknown): SyncProblem => {
    if (error instanceof SyncProblem) return error;
    log.error('sync failed', error);
    return new SyncProblem('storage');
  };

  /** Ends what is under way as if the cable were pulled. */
  const interrupt = async (): Promise<void> => {
    cancelWait();
    mustRunAgain = false;
    const pulled = connection;
    connection = new AbortController();
    pulled.abort(new SyncProblem('cut'));
    await Promise.all([underWay, stream?.close(), ...beside.map((each) => each.interrupt())]);
  };

  return {
    start,
    startAfter,
    interrupt,
    isUnderWay: () => underWay !== null,
    use(newStream: Stream, newBeside: readonly Beside[]): void {
      stream = newStream;
      beside = newBeside;
    },
    startFresh(): void {
      failures = 0;
      start();
    },
    async settled(): Promise<void> {
      while (underWay) await underWay;
    },
    /** @throws SyncProblem */
    async alone(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
      isHeld = true;
      try {
        await interrupt();
        await act(connection.signal);
      } catch (error) {
        throw asProblem(error);
      } finally {
        isHeld = false;
      }
    },
    async close(): Promise<void> {
      isHeld = true;
      await interrupt();
    },
  };
}

function asAppError(problem: unknown): AppError {
  switch (problem instanceof SyncProblem ? problem.code : null) {
    case 'codeRefused':
      return new AppError({ code: 'refused', rule: 'enrol.codeRefused' });
    case 'refused':
    case 'broken':
    case 'timeout':
    case 'cut':
      return new AppError({ code: 'offline' });
    default:
      return new AppError({ code: 'backofficeFailed' });
  }
}
