import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { transaction, type Database } from '../storage/database.ts';
import { claimWebhook, noteFailure, noteHandedOver, type Claim } from '../storage/webhooks.ts';
import { post } from './post.ts';
import { signedHeaders } from './signature.ts';
import type { Reach } from './webhookUrl.ts';

export type SenderOptions = {
  readonly database: Database;
  readonly clock: () => number;
  readonly reach: Reach;
  readonly log?: Logger | undefined;
};

export type Sender = { stop(): Promise<void> };

const POLL_MS = 500;
/** At once by one process; each to another webhook. */
const MOST_UNDER_WAY = 8;
/** Longer than any call: after it another sender takes over from one that died. */
const LEASE_MS = 60_000;
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** Between two tries; the longest holds from then on. */
const PAUSES_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
];
/** Somebody has to notice on a Monday what broke on a Friday evening. */
export const GIVE_UP_AFTER_MS = 72 * HOUR_MS;

/**
 * Tells institutions' systems that there is news. Who is to be told what stands in the database; any number of
 * processes may run a sender, and one that died leaves nothing untold.
 */
export function startSender(options: SenderOptions): Sender {
  const stopped = new AbortController();
  const loop = follow(options, stopped.signal);
  return {
    async stop() {
      stopped.abort();
      await loop;
    },
  };
}

async function follow(options: SenderOptions, signal: AbortSignal): Promise<void> {
  const underWay = new Set<Promise<void>>();
  while (!signal.aborted) {
    const claim = underWay.size < MOST_UNDER_WAY ? await claimNext(options, signal) : null;
    if (!claim) {
      const pause = delay(POLL_MS, undefined, { signal }).catch(() => undefined);
      await Promise.race([pause, ...underWay]);
      continue;
    }
    const sending = handOver(options, claim)
      .catch((error: unknown) => noteProblem(options, error, signal))
      .finally(() => underWay.delete(sending));
    underWay.add(sending);
  }
  await Promise.all(underWay);
}

async function claimNext(options: SenderOptions, signal: AbortSignal): Promise<Claim | null> {
  const now = options.clock();
  return transaction(options.database, (tx) => claimWebhook(tx, now, now + LEASE_MS)).catch(
    (error: unknown) => {
      noteProblem(options, error, signal);
      return null;
    },
  );
}

async function handOver({ database, clock, reach, log }: SenderOptions, claim: Claim): Promise<void> {
  const { webhookId, cursor, kind, subjectId, at, url, secret } = claim;
  // No name, no service, nothing of the form: what it is about, the institution reads with its key.
  const body = JSON.stringify({
    type: kind,
    timestamp: new Date(at).toISOString(),
    data: { ...(kind === 'cardReport.made' ? { reportId: subjectId } : { requestId: subjectId }), cursor },
  });
  const seconds = Math.floor(clock() / SECOND_MS);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'lodzins',
    ...signedHeaders(secret, { id: `${webhookId}.${cursor}`, seconds, body }),
  };
  const problem = await post({ url, headers, body }, reach);
  if (problem === null) return noteHandedOver(database, claim, clock());
  const failure = { problem, pauseAfter, giveUpAfterMs: GIVE_UP_AFTER_MS };
  const isGivenUp = await noteFailure(database, claim, failure, clock());
  log?.warn({ webhook: webhookId, problem, isGivenUp });
}

/** In milliseconds. */
function pauseAfter(failures: number): number {
  return PAUSES_MS[failures - 1] ?? PAUSES_MS.at(-1) ?? HOUR_MS;
}

function noteProblem({ log }: SenderOptions, error: unknown, signal: AbortSignal): void {
  if (signal.aborted) return;
  log?.error({ webhooks: 'turn failed', kind: error instanceof Error ? error.name : typeof error });
}
