import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import fastifyStatic from '@fastify/static';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { problemOf } from '#shared/api/problem.ts';
import { openApiDocument } from '#shared/api/openapi.ts';
import type { Dispatch } from '#electron/office/dispatch.ts';
import { serveFiles, type FileParts } from '#electron/office/gateway/files.ts';
import { serveLive, type LiveParts } from '#electron/office/gateway/live.ts';
import { bearerOf } from '#electron/office/gateway/bearer.ts';
import { networkOrigin, rememberAgain, type OriginOf } from '#electron/office/gateway/networkOrigin.ts';
import { HERE } from '#electron/office/lan/origin.ts';

export type GatewayParts = LiveParts &
  FileParts & {
    readonly rendererDir: string;
    readonly dispatch: Dispatch;
    isHealthy(): boolean;
  };

/** Where the gateway listens and whom it lets in. */
export type Door = {
  readonly port: number;
  /** Names by which it is rightly addressed: another site's name that points here is refused. */
  names(): readonly string[];
  /** Null: for browsers on this machine only, over plain HTTP. Else for the network, over TLS. */
  readonly tls: { readonly key: string; readonly cert: string } | null;
};

export type Gateway = { readonly url: string; readonly port: number; close(): Promise<void> };

/** A form with every field filled is far below this; files have a way of their own. */
const BODY_LIMIT = 512 * 1024;
/** Of IPv4: what a centre's network speaks. */
const ALL_ADDRESSES = '0.0.0.0';

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

/**
 * Long enough for a clerk who reads before the next key. At the runtime's five seconds every other press would shake hands
 * anew, and one that comes in the same moment would find its line cut.
 */
const LINES = { keepAliveTimeout: 75_000 };

/** The office for browsers: the same dispatch as the shell's, behind HTTP and a WebSocket. */
export async function startGateway(door: Door, parts: GatewayParts): Promise<Gateway> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    logger: false,
    // A browser opens lines ahead of need, and machines that were switched off keep theirs: none may hold up the end.
    forceCloseConnections: true,
    // Addresses that are none; the framework's own answer would repeat them.
    frameworkErrors: (error, _request, reply) => {
      void refuseUnread(error, reply);
    },
    serverFactory: (handler) =>
      // A TLS server does for the framework whatever a plain one does; their types do not know it.
      door.tls
        ? (https.createServer({ ...door.tls, ...LINES }, handler) as unknown as http.Server)
        : http.createServer(LINES, handler),
  });
  // Before the routes, or they have the framework's own, whose answer no screen can read.
  server.setErrorHandler((error: Unread, _request, reply) => refuseUnread(error, reply));
  await server.register(websocket, { options: { maxPayload: 1024 } });
  const originOf: OriginOf = (request, reply) => (door.tls ? networkOrigin(request, reply) : HERE);
  guard(server, door);
  await serveApi(server, parts, originOf);
  await serveFiles(server, parts, originOf);
  await serveLive(server, parts, originOf);
  await server.register(fastifyStatic, { root: parts.rendererDir, wildcard: false });
  server.setNotFoundHandler((request, reply) => notFound(request, reply));
  await server.listen({ host: door.tls ? ALL_ADDRESSES : '127.0.0.1', port: door.port });
  const { port } = server.server.address() as AddressInfo;
  const scheme = door.tls ? 'https' : 'http';
  return { url: `${scheme}://127.0.0.1:${port}`, port, close: () => server.close() };
}

/** Pages of other sites must not reach this one: host and origin are checked, and nothing may frame it. */
function guard(server: FastifyInstance, door: Door): void {
  server.addHook('onRequest', async (request, reply) => {
    const { port } = server.server.address() as AddressInfo;
    const hosts = door.names().map((name) => `${name}:${port}`);
    const { host = '', origin } = request.headers;
    if (
      !hosts.includes(host.toLowerCase()) ||
      (origin !== undefined && hostOf(origin) !== host.toLowerCase())
    ) {
      return reply
        .code(403)
        .type('application/problem+json')
        .send(problemOf({ code: 'notPermitted' }));
    }
    if (door.tls) rememberAgain(request, reply);
    void reply.headers({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
    });
  });
}

async function serveApi(server: FastifyInstance, parts: GatewayParts, originOf: OriginOf): Promise<void> {
  server.get('/healthz', (_request, reply) => {
    const isHealthy = parts.isHealthy();
    return reply.code(isHealthy ? 200 : 503).send({ status: isHealthy ? 'ok' : 'failing' });
  });
  server.get('/api/openapi.json', (request) =>
    openApiDocument(`${request.protocol}://${request.headers.host ?? ''}`),
  );
  server.post<{ Params: { name: string } }>('/api/:name', async (request, reply) => {
    const session = bearerOf(request);
    const commandId = request.headers['idempotency-key'];
    const response = await parts.dispatch(
      {
        name: request.params.name,
        input: request.body,
        ...(session === undefined ? {} : { session }),
        ...(typeof commandId === 'string' ? { commandId } : {}),
      },
      originOf(request, reply),
    );
    void reply.header('cache-control', 'no-store');
    if (response.ok) return reply.send(response.output);
    const body = problemOf(response.error);
    if (response.error.retryAfterMs !== undefined) {
      void reply.header('retry-after', String(Math.ceil(response.error.retryAfterMs / 1000)));
    }
    return reply.code(body.status).type('application/problem+json').send(body);
  });
}

type Unread = { readonly statusCode?: number };

/** What ends before dispatch: an address that is none, a body that is no JSON, or too large. */
function refuseUnread({ statusCode = 400 }: Unread, reply: FastifyReply): FastifyReply {
  const problem = problemOf({ code: 'invalidInput', fields: [{ path: '', problem: 'json' }] });
  return reply
    .code(statusCode)
    .type('application/problem+json')
    .send({ ...problem, status: statusCode });
}

/** Addresses of screens are the application; anything else is not here. */
function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isScreen =
    request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+($|\?)/.test(request.url);
  if (isScreen) return reply.sendFile('index.html');
  const body = problemOf({ code: 'unknownProcedure' });
  return reply.code(404).type('application/problem+json').send(body);
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
