import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ERROR_STATUS, type ErrorCode } from '#shared/api/errors.ts';
import { PushRefused } from '../storage/push.ts';

type Field = { readonly path: string; readonly problem: string };

/** Thrown by routes; answered as problem details (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly body: { readonly [key: string]: unknown };
  constructor(code: ErrorCode, more: { rule?: string; fields?: readonly Field[]; status?: number } = {}) {
    super(more.rule ?? code);
    const { status = ERROR_STATUS[code], ...body } = more;
    this.status = status;
    this.body = { code, ...body };
  }
}

/** Says which fields are wrong and how, never what was in them. */
export function invalidInput(error: z.ZodError, where: string): Problem {
  const fields = error.issues.slice(0, 50).map(({ path, message }) => ({
    path: [where, ...path.map(String)].join('.'),
    problem: message,
  }));
  return new Problem('invalidInput', { fields });
}

export function registerProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => answer(reply, new Problem('notFound')));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.status < 500) return answer(reply, problem);
    const reference = randomUUID();
    // The message may quote what was sent; the stack's frames and the code are enough to find the place.
    const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
    request.log.error({
      reference,
      route: request.routeOptions.url,
      code: error.code,
      name: error.name,
      frames,
    });
    return answer(reply, problem, reference);
  });
}

/** An address that is none; the framework's own answer would repeat it, with the secret of a receipt in it. */
export function answerAddress(error: FastifyError, reply: FastifyReply): void {
  void answer(reply, problemOf(error));
}

function answer(reply: FastifyReply, { status, body }: Problem, reference?: string): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, ...body, reference }));
}

/** PostgreSQL's disk_full; or the folder of the files. */
const NO_ROOM = /^(53100|ENOSPC)$/;
/** Or a database that only reads for now (25006): another one has taken over. */
const CONNECTION_LOST = /^(CONNECT|ECONN|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|EAI_AGAIN|53300|57P0|25006)/;

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof PushRefused) return refusal(error);
  const { code = '', statusCode } = error;
  // A value the database cannot hold (class 22) is the sender's mistake.
  if (error.name === 'PostgresError' && code.startsWith('22')) return new Problem('invalidInput');
  if (NO_ROOM.test(code)) return new Problem('diskFull');
  if (CONNECTION_LOST.test(code)) return new Problem('offline');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Problem(statusCode === 429 ? 'tooManyTries' : 'invalidInput', { status: statusCode });
  }
  return new Problem('internal');
}

/** The body is the refusal as the sync protocol has it. */
function refusal(error: PushRefused): Problem {
  const problem = new Problem('refused');
  return Object.assign(problem, { body: error.refusal });
}
