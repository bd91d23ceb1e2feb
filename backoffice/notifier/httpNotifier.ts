import { z } from 'zod';
import { DELIVERY_STATUSES, type Notifier, type NotifierAnswer } from './notifier.ts';

export type HttpNotifierOptions = {
  readonly url: string;
  /** Sent as bearer token. */
  readonly key: string;
  readonly timeoutMs?: number;
};

const MAX_PAUSE_S = 3_600;
const taken = z.object({ status: z.enum(DELIVERY_STATUSES) });
const busy = z.object({ code: z.literal('busy'), retryAfter: z.number().min(0) });

/** A notifier that speaks the contract over HTTP. */
export function httpNotifier({ url, key, timeoutMs = 20_000 }: HttpNotifierOptions): Notifier {
  const call = async (path: string, body?: object): Promise<NotifierAnswer> => {
    try {
      const response = await fetch(`${url}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${key}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        // Whoever it points at is not the one that was named, and would get the client's number.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return await answerOf(response, body !== undefined);
    } catch {
      // No answer, half an answer, or one that is not the contract's: it may have been taken.
      return { kind: 'unclear' };
    }
  };
  return {
    send: (message) => call('/messages', message),
    find: (messageKey) => call(`/messages/${encodeURIComponent(messageKey)}`),
  };
}

/** Only what the contract promises is clear; a proxy's page of whatever status tells nothing. */
async function answerOf(response: Response, isMessage: boolean): Promise<NotifierAnswer> {
  const body: unknown = await response.json();
  switch (response.status) {
    case 200:
    case 201:
    case 202:
      return { kind: 'taken', status: taken.parse(body).status };
    case 404:
      requireCode(body, 'unknown');
      return isMessage ? { kind: 'unclear' } : { kind: 'unknown' };
    case 410:
      requireCode(body, 'tooLate');
      return { kind: 'tooLate' };
    case 422:
      requireCode(body, 'refused');
      return { kind: 'refused' };
    case 429:
      return { kind: 'busy', afterMs: Math.min(busy.parse(body).retryAfter, MAX_PAUSE_S) * 1_000 };
    case 503:
      requireCode(body, 'maintenance');
      return { kind: 'maintenance' };
    default:
      return { kind: 'unclear' };
  }
}

function requireCode(body: unknown, code: string): void {
  z.object({ code: z.literal(code) }).parse(body);
}
