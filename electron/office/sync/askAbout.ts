import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { z } from 'zod';
import {
  heldAbout,
  maybeTheirs,
  type GivenByPerson,
  type HeldAbout,
  type MaybeTheirs,
} from '#shared/sync/heldAbout.ts';
import { requestsElsewhere, type RequestsElsewhere } from '#shared/sync/requestsElsewhere.ts';
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

type Looks = readonly string[];

/** Questions about one client that only the back-office can answer, asked while somebody waits for the answer. */
export type AskAbout = {
  /**
   * What all centres hold about them, on the cards of these looks (`maybeTheirs`), too; null without a connection, or while the
   * card has not arrived there.
   */
  heldAbout(clientId: string, looks: Looks): Promise<HeldAbout | null>;
  /** Cards of other centres that may be theirs; null as above. */
  maybeTheirs(clientId: string, given: GivenByPerson): Promise<MaybeTheirs | null>;
  /** Their open requests at other centres; null as above. */
  requestsElsewhere(clientId: string): Promise<RequestsElsewhere | null>;
  /** The bytes of a file of theirs as they come. @throws SyncProblem in the middle, too */
  fileAbout(clientId: string, fileId: string, looks: Looks): AsyncIterable<Uint8Array>;
};

export function createAskAbout({ http: deps, address, mayAsk, isClosed }: Parts): AskAbout {
  const http = createHttp(deps, address, isClosed);
  async function ask<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    body?: unknown,
  ): Promise<z.infer<Schema> | null> {
    if (!mayAsk()) return null;
    try {
      return await http.json(
        path,
        schema,
        body === undefined ? { method: 'POST' } : { method: 'POST', body },
      );
    } catch (error) {
      // Whoever waits is told that others' data are missing; why is told by the state of the connection.
      if (error instanceof SyncProblem) return null;
      throw error;
    }
  }
  return {
    heldAbout: (clientId, looks) => ask(`/sync/clients/${clientId}/held${queryOf(looks)}`, heldAbout),
    maybeTheirs: (clientId, given) => ask(`/sync/clients/${clientId}/maybe`, maybeTheirs, given),
    requestsElsewhere: (clientId) => ask(`/sync/clients/${clientId}/elsewhere`, requestsElsewhere),
    async *fileAbout(clientId, fileId, looks) {
      const limit = limitSilence(deps.timers, isClosed, SILENCE_MS);
      try {
        const { url, token } = address();
        const response = await deps.fetch(
          `${url}/sync/clients/${clientId}/files/${fileId}${queryOf(looks)}`,
          {
            headers: token === null ? {} : { authorization: `Bearer ${token}` },
            redirect: 'manual',
            signal: limit.signal,
          },
        );
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

function queryOf(looks: Looks): string {
  return looks.length === 0 ? '' : `?looks=${looks.join(',')}`;
}
