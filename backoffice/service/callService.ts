import { z } from 'zod';

export type Service = {
  readonly url: string;
  /** Sent as bearer token. */
  readonly key: string;
  readonly timeoutMs?: number;
};

/** Whatever is not the contract's answer: it may have been taken in. */
export type Unclear = { readonly kind: 'unclear' };

/**
 * Calls a service outside by its contract. What `answerOf` cannot read is unclear, as is no answer and half an answer;
 * `isNew` tells it whether something was sent or only asked about.
 */
export function callService<Answer>(
  { url, key, timeoutMs = 20_000 }: Service,
  answerOf: (response: Response, isNew: boolean) => Promise<Answer>,
): (path: string, body?: object) => Promise<Answer | Unclear> {
  return async (path, body) => {
    try {
      const response = await fetch(`${url}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${key}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        // Whoever it points at is not the one that was named, and would get what is the client's.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return await answerOf(response, body !== undefined);
    } catch {
      return { kind: 'unclear' };
    }
  };
}

/** A proxy's page of whatever status tells nothing: only the code that the contract names does. @throws otherwise */
export async function requireCode(response: Response, code: string): Promise<unknown> {
  const body: unknown = await response.json();
  z.object({ code: z.literal(code) }).parse(body);
  return body;
}
