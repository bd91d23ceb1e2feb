import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ApiError } from '#shared/api/errors.ts';
import { problemOf } from '#shared/api/problem.ts';
import { diskTroubleOf } from '#db/diskTrouble.ts';
import { FILES_PATH, type Transfers } from '#electron/office/attachments/transfers.ts';
import { isSession } from '#electron/office/callers.ts';
import { bearerOf } from '#electron/office/gateway/bearer.ts';
import type { OriginOf } from '#electron/office/gateway/networkOrigin.ts';
import type { Origin } from '#electron/office/lan/origin.ts';
import type { Log } from '#electron/office/log.ts';
import type { Caller } from '#electron/office/sessions.ts';

export type FileParts = {
  readonly transfers: Transfers;
  readonly log: Log;
  callerOf(session: string | undefined, origin: Origin): Caller;
};

const BYTES = 'application/octet-stream';

/**
 * Bytes of files, which would not fit into a call: to and from addresses that a procedure of the contract has given
 * out to this very session. What may be put or read was decided there.
 */
export async function serveFiles(
  server: FastifyInstance,
  parts: FileParts,
  originOf: OriginOf,
): Promise<void> {
  await server.register((files, _options, ready) => {
    files.removeAllContentTypeParsers();
    // Not read here: it goes to the disk while it comes.
    files.addContentTypeParser(BYTES, (_request, payload, done) => done(null, payload));
    files.put<Params>(`${FILES_PATH}:ticket`, async (request, reply) => {
      try {
        const session = sessionOf(request, reply);
        return await parts.transfers.put(request.params.ticket, session, request.body as Readable);
      } catch (error) {
        // What still comes has nobody to read it.
        void reply.header('connection', 'close');
        return answerError(reply, error);
      }
    });
    files.get<Params>(`${FILES_PATH}:ticket`, async (request, reply) => {
      try {
        const { bytes, pieces } = await parts.transfers.get(request.params.ticket, sessionOf(request, reply));
        void reply.headers({ 'content-type': BYTES, 'cache-control': 'no-store' });
        if (bytes !== null) void reply.header('content-length', bytes);
        return await reply.send(Readable.from(pieces));
      } catch (error) {
        return answerError(reply, error);
      }
    });
    ready();
  });

  /** @throws AppError `notSignedIn` */
  function sessionOf(request: FastifyRequest, reply: FastifyReply): string {
    const session = bearerOf(request);
    const caller = parts.callerOf(session, originOf(request, reply));
    if (session === undefined || !isSession(caller)) throw new AppError({ code: 'notSignedIn' });
    return session;
  }

  function answerError(reply: FastifyReply, error: unknown): FastifyReply {
    const body = problemOf(errorOf(error));
    return reply.code(body.status).type('application/problem+json').send(body);
  }

  function errorOf(error: unknown): ApiError {
    if (error instanceof AppError) return error.error;
    const trouble = diskTroubleOf(error);
    if (trouble !== null) return { code: trouble === 'full' ? 'diskFull' : 'diskFailed' };
    parts.log.error('file failed', error);
    return { code: 'internal', reference: 'file' };
  }
}

type Params = { Params: { ticket: string } };
