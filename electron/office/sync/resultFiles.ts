import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AppError } from '#shared/api/errors.ts';
import { resultFilesInUse, type FileToFetch } from '#db/repositories/resultFiles.ts';
import { markLinked } from '#db/repositories/storedFiles.ts';
import { KEPT_AFTER_ARRIVAL_MS } from '#electron/office/attachments/store.ts';
import { besideEvents, type WorkBeside } from '#electron/office/sync/besideEvents.ts';
import type { LinkDeps } from '#electron/office/sync/deps.ts';
import { limitSilence, problemOf, type Address, type HttpDeps } from '#electron/office/sync/http.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';

const SILENCE_MS = 30_000;

type Parts = {
  readonly deps: LinkDeps;
  readonly http: HttpDeps;
  readonly random: () => number;
  address(): Address;
  /** False while nothing may be fetched. */
  mayStart(): boolean;
};

/** Fetches what institutions returned as files, beside the events: at the handover they lie here, network or not. */
export function createResultFetcher({ deps, http, random, address, mayStart }: Parts): WorkBeside {
  const { db, attachments, clock, publish, log } = deps;
  /** Not what they should be, or taken by nobody: asked for again after the next start of the office. */
  const hopeless = new Set<string>();

  const missing = (): FileToFetch[] =>
    resultFilesInUse(db, clock.now() - KEPT_AFTER_ARRIVAL_MS).filter(
      ({ fileId, hash }) => !hopeless.has(fileId) && !attachments.has(hash),
    );

  /** @throws SyncProblem when the line is to blame */
  const fetchFile = async ({ fileId, requestId, hash, bytes }: FileToFetch, outer: AbortSignal) => {
    const limit = limitSilence(http.timers, outer, SILENCE_MS);
    try {
      const { url, token } = address();
      const response = await http.fetch(`${url}/sync/results/${fileId}`, {
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
        redirect: 'manual',
        signal: limit.signal,
      });
      if (response.status === 404) {
        hopeless.add(fileId);
        return;
      }
      if (response.status !== 200 || !response.body) throw new SyncProblem('server');
      const source = heard(Readable.fromWeb(response.body as ReadableStream<Uint8Array>), limit.restart);
      const file = await attachments.receive(source, bytes);
      if (file.hash !== hash) hopeless.add(fileId);
      markLinked(db, file.hash);
      publish('request', [requestId]);
    } catch (error) {
      if (!(error instanceof AppError)) throw problemOf(error, limit.signal);
      // The other end has looked through it: what is damaged here became so on the way.
      if (error.error.rule === 'attachment.damaged') throw new SyncProblem('broken');
      log.error('a file of a result was not taken', error);
      if (error.error.code === 'refused') hopeless.add(fileId);
    } finally {
      limit.end();
    }
  };

  return besideEvents({
    what: 'fetching a file',
    log,
    timers: http.timers,
    random,
    mayStart,
    isNeeded: () => missing().length > 0,
    async run(signal) {
      for (const file of missing()) await fetchFile(file, signal);
    },
  });
}

/** A line that goes on bringing something is not a silent one. */
async function* heard(source: AsyncIterable<Uint8Array>, hear: () => void): AsyncGenerator<Uint8Array> {
  for await (const part of source) {
    hear();
    yield part;
  }
}
