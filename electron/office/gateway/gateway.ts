import type { AddressInfo } from 'node:net';
import fastifyStatic from '@fastify/static';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { problemOf } from '#shared/api/problem.ts';
import { openApiDocument } from '#shared/api/openapi.ts';
import type { Push } from '#shared/api/transport.ts';
import type { Dispatch } from '#electron/office/dispatch.ts';

import type { Sessions } from '#electron/office/sessions.ts';

export type GatewayParts = {
  readonly port: number;
  readonly rendererDir: string;
  readonly dispatch: Dispatch;
  readonly sessions: Sessions;
  subscribe(listener: (push: Push) => void): () => void;
  isHealthy(): boolean;
};

export type Gateway = { readonly url: string; close(): Promise<void> };

/** A form with every field filled is far below this; attachments travel another way. */
const BODY_LIMIT = 512 * 1024;
/** A browser that vanished without closing is noticed within this time. */
const HEARTBEAT_MS = 15_000;

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // Components place their popovers with style attributes; no style element and no script comes from elsewhere.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  'frame-src blob:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The office for browsers on this machine: the same dispatch as the shell's, behind HTTP and a WebSocket. */
export async function startGateway(parts: GatewayParts): Promise<Gateway> {
  const server = Fastify({ bodyLimit: BODY_LIMIT, logger: false });
  await server.register(websocket, { options: { maxPayload: 1024 } });
  guard(server);
  await serveApi(server, parts);
  await server.register(fastifyStatic, { root: parts.rendererDir, wildcard: false });
  server.setNotFoundHandler((request, reply) => notFound(request, reply));
  server.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
    // Only what happens before dispatch: a body that is no JSON, or too large.
    reply
      .code(error.statusCode ?? 400)
      .send(problemOf({ code: 'invalidInput', fields: [{ path: '', problem: 'json' }] })),
  );
  await server.listen({ host: '127.0.0.1', port: parts.port });
  const { port } = server.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Pages of other sites must not reach this one: host and origin are checked, and nothing may frame it. */
function guard(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    const { port } = server.server.address() as AddressInfo;
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    const { host, origin } = request.headers;
    if (!hosts.includes(host ?? '') || (origin !== undefined && !hosts.includes(hostOf(origin)))) {
      return reply.code(403).send(problemOf({ code: 'notPermitted' }));
    }
    void reply.headers({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    });
  });
}

async function serveApi(server: FastifyInstance, parts: GatewayParts): Promise<void> {
  server.get('/healthz', (_request, reply) => {
    const isHealthy = parts.isHealthy();
    return reply.code(isHealthy ? 200 : 503).send({ status: isHealthy ? 'ok' : 'failing' });
  });
  server.get('/api/openapi.json', (request) => openApiDocument(`http://${request.headers.host ?? ''}`));
  server.post<{ Params: { name: string } }>('/api/:name', async (request, reply) => {
    const session = bearer(request);
    const commandId = request.headers['idempotency-key'];
    const response = await parts.dispatch({
      name: request.params.name,
      input: request.body,
      ...(session === undefined ? {} : { session }),
      ...(typeof commandId === 'string' ? { commandId } : {}),
    });
    void reply.header('cache-control', 'no-store');
    if (response.ok) return reply.send(response.output);
    const body = problemOf(response.error);
    if (response.error.retryAfterMs !== undefined) {
      void reply.header('retry-after', String(Math.ceil(response.error.retryAfterMs / 1000)));
    }
    return reply.code(body.status).type('application/problem+json').send(body);
  });
  await server.register((live, _options, done) => {
    live.get<{ Querystring: { session?: string } }>('/api/live', { websocket: true }, (socket, request) => {
      // Pushes carry ids only, but even those are for people of the centre.
      if (!parts.sessions.find(request.query.session)) return socket.close(4401, 'not signed in');
      const end = parts.subscribe((push) => socket.send(JSON.stringify(push)));
      let isAlive = true;
      const heartbeat = setInterval(() => {
        if (!isAlive) return socket.terminate();
        isAlive = false;
        socket.ping();
      }, HEARTBEAT_MS);
      socket.on('pong', () => (isAlive = true));
      socket.on('close', () => {
        clearInterval(heartbeat);
        end();
      });
    });
    done();
  });
}

/** Addresses of screens are the application; anything else is not here. */
function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isScreen =
    request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+($|\?)/.test(request.url);
  if (isScreen) return reply.sendFile('index.html');
  const body = problemOf({ code: 'unknownProcedure' });
  return reply.code(404).type('application/problem+json').send(body);
}

function bearer(request: FastifyRequest): string | undefined {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : undefined;
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
