import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Network, Origin } from '#electron/office/lan/origin.ts';

export type OriginOf = (request: FastifyRequest, reply?: FastifyReply) => Origin;

/** The prefix makes browsers keep it to this very host, over TLS only. */
const NAME = '__Host-lodzins-machine';
/** The longest that browsers keep anything. */
const LIFE_S = 400 * 86_400;

/** What a request over the network says of its machine, and the way to give that machine a token to keep. */
export function networkOrigin(request: FastifyRequest, reply?: FastifyReply): Network {
  return {
    kind: 'network',
    address: request.ip,
    machineToken: cookieOf(request),
    remember: (token) => void reply?.header('set-cookie', cookieWith(token)),
  };
}

/** Each opening of a page begins the time anew: a machine that is in use is never forgotten. */
export function rememberAgain(request: FastifyRequest, reply: FastifyReply): void {
  const token = cookieOf(request);
  if (token !== undefined && request.headers['sec-fetch-mode'] === 'navigate')
    void reply.header('set-cookie', cookieWith(token));
}

function cookieWith(token: string): string {
  return `${NAME}=${token}; Path=/; Max-Age=${LIFE_S}; Secure; HttpOnly; SameSite=Strict`;
}

/** Tokens are base64url: anything else in the cookie is not ours, and is not sent back. */
function cookieOf({ headers }: FastifyRequest): string | undefined {
  return new RegExp(`(?:^|; )${NAME}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1];
}
