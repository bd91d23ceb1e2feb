import { apiErrorSchema } from '#shared/api/errors.ts';
import type { ApiRequest, ApiResponse, Push } from '#shared/api/transport.ts';
import { backoffMs } from './backoff.ts';
import { ConnectionLost, type LiveListener, type Transport } from './transport.ts';

/** Close code of the gateway for a session that it does not know. */
const NOT_SIGNED_IN = 4401;
/** A proxy in between answers with these when the office behind it does not. */
const GATEWAY_STATUSES: readonly number[] = [502, 503, 504];

/** In a browser: the office's gateway on this computer or on the centre's network. */
export function httpTransport(origin: string): Transport {
  return {
    send: (request) => send(origin, request),
    listen: (session, listener) => (session === null ? () => undefined : listen(origin, session, listener)),
  };
}

async function send(origin: string, { name, input, commandId, session }: ApiRequest): Promise<ApiResponse> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (session) headers.set('authorization', `Bearer ${session}`);
  if (commandId) headers.set('idempotency-key', commandId);
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`${origin}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) });
    body = await response.json();
  } catch (cause) {
    throw new ConnectionLost(cause);
  }
  if (response.ok) return { ok: true, output: body };
  const problem = apiErrorSchema.safeParse((body as { error?: unknown } | null)?.error);
  if (problem.success) return { ok: false, error: problem.data };
  if (GATEWAY_STATUSES.includes(response.status)) throw new ConnectionLost();
  return { ok: false, error: { code: 'internal', reference: `HTTP ${response.status}` } };
}

/** Keeps a WebSocket open and opens it again, with growing pauses, until ended. */
function listen(origin: string, session: string, listener: LiveListener): () => void {
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let isEnded = false;

  function open() {
    const address = new URL(`/api/live?session=${encodeURIComponent(session)}`, origin);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    socket = new WebSocket(address);
    socket.addEventListener('open', () => {
      attempt = 0;
      listener.onLink(true);
    });
    socket.addEventListener('message', (event: MessageEvent<string>) => {
      listener.onPush(JSON.parse(event.data) as Push); // our own office wrote it
    });
    socket.addEventListener('close', ({ code }) => {
      if (isEnded) return;
      if (code === NOT_SIGNED_IN) {
        end();
        listener.onSessionEnded();
        return;
      }
      listener.onLink(false);
      timer = setTimeout(open, backoffMs(attempt));
      attempt += 1;
    });
  }

  /** The system knows of a returning network before the next try is due. */
  function openNow() {
    if (socket?.readyState !== WebSocket.CLOSED) return;
    clearTimeout(timer);
    open();
  }

  function end() {
    isEnded = true;
    clearTimeout(timer);
    window.removeEventListener('online', openNow);
    socket?.close();
  }

  open();
  window.addEventListener('online', openNow);
  return end;
}
