import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import {
  institutionClient,
  Refused,
  type InstitutionRequest,
} from '../../docs/examples/institution-client/client.ts';
import { sandboxPdf } from './sandboxPdf.ts';

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

type Client = ReturnType<typeof institutionClient>;

const WAIT_SECONDS = 20;
const PAUSE_AFTER_FAILURE_MS = 2_000;

/**
 * A make-believe institution. It works as a real one's system would: only through the public API, with a key of its
 * own. It accepts every request after a while and returns a result that says it comes from a sandbox.
 */
export function startSandboxInstitution(options: SandboxOptions): SandboxInstitution {
  const stopped = new AbortController();
  const work = new Map<string, Promise<void>>();
  const { url, apiKey } = options;
  const client = institutionClient({ url, apiKey, signal: stopped.signal });
  const loop = follow(client, options, stopped.signal, (request) => {
    if (work.has(request.id) || !(request.status === 'registered' || request.status === 'acceptedByOwner'))
      return;
    const done = handle(client, options, request, stopped.signal)
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
  client: Client,
  options: SandboxOptions,
  signal: AbortSignal,
  see: (request: InstitutionRequest) => void,
): Promise<void> {
  let cursor = 0;
  while (!signal.aborted) {
    try {
      const answer = await client.list(cursor, WAIT_SECONDS);
      for (const request of answer.requests) see(request);
      cursor = answer.cursor;
    } catch (error) {
      noteFailure(options, error, signal);
      await delay(PAUSE_AFTER_FAILURE_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function handle(
  client: Client,
  options: SandboxOptions,
  { id, status }: InstitutionRequest,
  signal: AbortSignal,
): Promise<void> {
  const { institutionId, acceptAfterMs = 4_000, resultAfterMs = 15_000 } = options;
  try {
    if (status === 'registered') {
      await delay(acceptAfterMs, undefined, { signal });
      await client.accept(id, `${institutionId.toUpperCase()}-SANDBOX-${id.slice(-6).toUpperCase()}`);
    }
    await delay(resultAfterMs, undefined, { signal });
    const files = await sendPaper(client, id, institutionId);
    await client.returnResult(id, {
      files,
      outcome: 'positive',
      kind: 'document',
      content:
        'SMILŠKASTE / SANDBOX. Šo rezultātu izveidoja izmēģinājuma iestāde, tam nav juridiska spēka. ' +
        'This result was made by a sandbox institution and has no legal force.',
    });
  } catch (error) {
    // The client may have withdrawn meanwhile, or another run of the sandbox was quicker.
    if (!(error instanceof Refused && error.status === 409)) throw error;
  }
}

/** The result on paper; none where the back-office has no folder for files. */
async function sendPaper(client: Client, id: string, institutionId: string) {
  const pdf = sandboxPdf([
    'SANDBOX',
    '',
    `${institutionId.toUpperCase()}: request ${id.slice(-6).toUpperCase()}`,
    'This result was made by a sandbox institution and has no legal force.',
  ]);
  try {
    return [{ fileId: await client.sendFile(id, pdf), name: 'Rezultāts (smilškaste).pdf' }];
  } catch (error) {
    if (error instanceof Refused && error.status === 503) return [];
    throw error;
  }
}

function noteFailure({ institutionId, log }: SandboxOptions, error: unknown, signal: AbortSignal): void {
  if (signal.aborted) return;
  log?.warn({ sandbox: institutionId, problem: error instanceof Error ? error.message : 'unknown' });
}
