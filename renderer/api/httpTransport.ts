import { apiErrorSchema } from '#shared/api/errors.ts';
import type { ApiRequest, ApiResponse } from '#shared/api/transport.ts';
import { createLine, type Line } from './line.ts';
import { listen } from './liveSocket.ts';
import { ConnectionLost, type Transport } from './transport.ts';

/** A proxy in between answers with these when the office behind it does not. */
const GATEWAY_STATUSES: readonly number[] = [502, 503, 504];
/** Longer than the slowest answer. A dead line is noticed sooner, by whoever listens to the office. */
const LONGEST_MS = 60_000;
/** Before anybody has signed in nobody listens, and the answers are short. */
const LONGEST_WITHOUT_SESSION_MS = 10_000;

/** In a browser: the office's gateway on this computer or on the centre's network. */
export function httpTransport(origin: string): Transport {
  const line = createLine();
  return {
    send: (request) => send(origin, request, line),
    listen: (session, listener) =>
      session === null ? () => undefined : listen(origin, session, listener, line),
  };
}

async function send(
  origin: string,
  { name, input, commandId, session }: ApiRequest,
  line: Line,
): Promise<ApiResponse> {
  const signal = line.signal(session ? LONGEST_MS : LONGEST_WITHOUT_SESSION_MS);
  const headers = new Headers({ 'content-type': 'application/json' });
  if (session) headers.set('authorization', `Bearer ${session}`);
  if (commandId) headers.set('idempotency-key', commandId);
  let response: Response;
  let body: unknown;
  try {
    const call = { method: 'POST', headers, body: JSON.stringify(input), signal };
    response = await fetch(`${origin}/api/${name}`, call);
    body = await response.json();
  } catch (cause) {
    throw new ConnectionLost(cause, signal.reason === 'back');
  }
  if (response.ok) return { ok: true, output: body };
  const problem = apiErrorSchema.safeParse((body as { error?: unknown } | null)?.error);
  if (problem.success) return { ok: false, error: problem.data };
  if (GATEWAY_STATUSES.includes(response.status)) throw new ConnectionLost();
  return { ok: false, error: { code: 'internal', reference: `HTTP ${response.status}` } };
}
