import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import {
  institutionClient,
  Refused,
  type CardReport,
  type InstitutionRequest,
} from '../../docs/examples/institution-client/client.ts';
import { sandboxPdf } from './sandboxPdf.ts';

export type SandboxOptions = {
  readonly url: string;
  readonly apiKey: string;
  readonly institutionId: string;
  /** After the request, or the report on a card, has arrived. */
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
const ACCEPT_AFTER_MS = 4_000;

/**
 * A make-believe institution. It works as a real one's system would: only through the public API, with a key of its
 * own. It accepts every request after a while and returns a result that says it comes from a sandbox, and so it answers
 * errors reported on its cards.
 */
export function startSandboxInstitution(options: SandboxOptions): SandboxInstitution {
  const stopped = new AbortController();
  const work = new Map<string, Promise<void>>();
  const { url, apiKey } = options;
  const client = institutionClient({ url, apiKey, signal: stopped.signal });
  const begin = (id: string, handling: () => Promise<void>) => {
    if (work.has(id)) return;
    const done = handling()
      .catch((error: unknown) => {
        // The client may have withdrawn meanwhile, or another run of the sandbox was quicker.
        if (error instanceof Refused && error.status === 409) return;
        noteFailure(options, error, stopped.signal);
      })
      .finally(() => work.delete(id));
    work.set(id, done);
  };
  const loops = [
    follow(options, stopped.signal, async (cursor) => {
      const page = await client.list(cursor, WAIT_SECONDS);
      for (const request of page.requests) {
        if (request.status !== 'registered' && request.status !== 'acceptedByOwner') continue;
        begin(request.id, () => handle(client, options, request, stopped.signal));
      }
      return page.cursor;
    }),
    follow(options, stopped.signal, async (cursor) => {
      const page = await client.listCardReports(cursor, WAIT_SECONDS);
      for (const report of page.reports) {
        if (report.status === 'open') begin(report.id, () => answer(client, options, report, stopped.signal));
      }
      return page.cursor;
    }),
  ];
  return {
    async stop() {
      stopped.abort();
      await Promise.all([...loops, ...work.values()]);
    },
  };
}

/** `readPage` works on what is new since the cursor and returns the next one. */
async function follow(
  options: SandboxOptions,
  signal: AbortSignal,
  readPage: (cursor: number) => Promise<number>,
): Promise<void> {
  let cursor = 0;
  while (!signal.aborted) {
    try {
      cursor = await readPage(cursor);
    } catch (error) {
      noteFailure(options, error, signal);
      await delay(PAUSE_AFTER_FAILURE_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function answer(
  client: Client,
  { acceptAfterMs = ACCEPT_AFTER_MS }: SandboxOptions,
  { id }: CardReport,
  signal: AbortSignal,
): Promise<void> {
  await delay(acceptAfterMs, undefined, { signal });
  await client.answerCardReport(id, {
    how: 'notAnError',
    words:
      'SMILŠKASTE / SANDBOX. Atbildēja izmēģinājuma iestāde, kartīti neviens nav pārbaudījis. ' +
      'A sandbox institution answered, nobody has checked the card.',
  });
}

async function handle(
  client: Client,
  options: SandboxOptions,
  { id, status }: InstitutionRequest,
  signal: AbortSignal,
): Promise<void> {
  const { institutionId, acceptAfterMs = ACCEPT_AFTER_MS, resultAfterMs = 15_000 } = options;
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
