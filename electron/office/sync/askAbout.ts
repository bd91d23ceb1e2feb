import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { heldAbout, type HeldAbout } from '#shared/sync/heldAbout.ts';
import { createHttp, limitSilence, type Address, type HttpDeps } from '#electron/office/sync/http.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';

const SILENCE_MS = 30_000;

type Parts = {
  readonly http: HttpDeps;
  address(): Address;
  /** False while nothing may be asked. */
  mayAsk(): boolean;
  isClosed: AbortSignal;
};

/** Questions about one client that only the back-office can answer, asked while somebody waits for the answer. */
export type AskAbout = {
  /** What all centres hold about them; null without a connection, or while the card has not arrived there. */
  heldAbout(clientId: string): Promise<HeldAbout | null>;
  /** The bytes of a file of theirs as they come. @throws SyncProblem in the middle, too */
  fileAbout(clientId: string, fileId: string): AsyncIterable<Uint8Array>;
};

export function createAskAbout({ http: deps, address, mayAsk, isClosed }: Parts): AskAbout {
  const http = createHttp(deps, address, isClosed);
  return {
    async heldAbout(clientId) {
      if (!mayAsk()) return null;
      try {
        return await http.json(`/sync/clients/${clientId}/held`, heldAbout, { method: 'POST' });
      } catch (error) {
        // Whoever waits is told that others' data are missing; why is told by the state of the connection.
        if (error instanceof SyncProblem) return null;
        throw error;
      }
    },
    async *fileAbout(clientId, fileId) {
      const limit = limitSilence(deps.timers, isClosed, SILENCE_MS);
      try {
        const { url, token } = address();
        const response = await deps.fetch(`${url}/sync/clients/${clientId}/files/${fileId}`, {
          headers: token === null ? {} : { authorization: `Bearer ${token}` },
          redirect: 'manual',
          signal: limit.signal,
        });
        if (response.status !== 200 || !response.body) throw new SyncProblem('server');
        for await (const part of Readable.fromWeb(response.body as ReadableStream<Uint8Array>)) {
          limit.restart();
          yield part as Uint8Array;
        }
      } finally {
        limit.end();
      }
    },
  };
}
