import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import { requestView } from '../routes/requestView.ts';

export type SandboxOptions = {
  readonly url: string;
  readonly apiKey: string;
  readonly institutionId: string;
  /** After the request has arrived. */
  readonly acceptAfterMs?: number;
  /** After the acceptance. */
  readonly resultAfterMs?: number;
  readonly log?: Logger | undefined;
};

/** `stop` ends the waiting and the work under way. */
export type SandboxInstitution = { stop(): Promise<void> };

const page = z.object({ requests: z.array(requestView), cursor: z.int() });
type Request = z.infer<typeof requestView>;

const WAIT_SECONDS = 20;
const PAUSE_AFTER_FAILURE_MS = 2_000;

/**
 * A make-believe institution. It works as a real one's system would: only through the public API, with a key of its
 * own. It accepts every request after a while and returns a result that says it comes from a sandbox.
 */
export function startSandboxInstitution(options: SandboxOptions): SandboxInstitution {
  const stopped = new AbortController();
  const work = new Map<string, Promise<void>>();
  const loop = follow(options, stopped.signal, (request) => {
    if (work.has(request.id) || !(request.status === 'registered' || request.status === 'acceptedByOwner'))
      return;
    const done = handle(options, request, stopped.signal)
      .catch((error: unknown) => noteFailure(options, error, stopped.signal))
      .finally(() => work.delete(request.id));
    work.set(request.id, done);
  });
  return {
    async stop() {
      stopped.abort();
      await Promise.all([loop, ...work.values()]);
    },
  };
}

async function follow(
  options: SandboxOptions,
  signal: AbortSignal,
  see: (request: Request) => void,
): Promise<void> {
  let cursor = 0;
  while (!signal.aborted) {
    try {
      const path = `?after=${cursor}&wait=${WAIT_SECONDS}`;
      const answer = page.parse(await call(options, path, signal));
      for (const request of answer.requests) see(request);
      cursor = answer.cursor;
    } catch (error) {
      noteFailure(options, error, signal);
      await delay(PAUSE_AFTER_FAILURE_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function handle(options: SandboxOptions, request: Request, signal: AbortSignal): Promise<void> {
  const { institutionId, acceptAfterMs = 4_000, resultAfterMs = 15_000 } = options;
  if (request.status === 'registered') {
    await delay(acceptAfterMs, undefined, { signal });
    const ownerReference = `${institutionId.toUpperCase()}-SANDBOX-${request.id.slice(-6).toUpperCase()}`;
    await call(options, `/${request.id}/accept`, signal, { ownerReference });
  }
  await delay(resultAfterMs, undefined, { signal });
  await call(options, `/${request.id}/result`, signal, {
    outcome: 'positive',
    kind: 'document',
    content:
      'SMILŠKASTE / SANDBOX. Šo rezultātu izveidoja izmēģinājuma iestāde, tam nav juridiska spēka. ' +
      'This result was made by a sandbox institution and has no legal force.',
  });
}

async function call(
  options: SandboxOptions,
  path: string,
  signal: AbortSignal,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${options.url}/institution/v1/requests${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${options.apiKey}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    signal,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  // The client may have withdrawn meanwhile, or another run of the sandbox was quicker.
  if (response.status === 409) return null;
  if (!response.ok) throw new Error(`the back-office answered ${response.status}`);
  return response.json();
}

function noteFailure({ institutionId, log }: SandboxOptions, error: unknown, signal: AbortSignal): void {
  if (signal.aborted) return;
  log?.warn({ sandbox: institutionId, problem: error instanceof Error ? error.message : 'unknown' });
}
