import { z } from 'zod';
import type { PortalAnswer } from '#shared/domain/delegation/portalTurn.ts';
import type { Portal } from './portal.ts';

export type HttpPortalOptions = {
  readonly url: string;
  /** Sent as bearer token. */
  readonly key: string;
  readonly timeoutMs?: number;
};

const WORDS_LENGTH = 2_000;
const accepted = z.object({ reference: z.string().min(1).max(120) });
const refused = z.object({ words: z.string().default('') });

/** A portal that speaks the contract over HTTP. */
export function httpPortal({ url, key, timeoutMs = 20_000 }: HttpPortalOptions): Portal {
  const call = async (path: string, body?: object): Promise<PortalAnswer> => {
    try {
      const response = await fetch(`${url}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${key}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        // Whoever it points at is not the one that was named, and would get the client's data.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return await answerOf(response, body !== undefined);
    } catch {
      // No answer, half an answer, or one that is not the contract's: it may have been taken in.
      return { kind: 'unclear' };
    }
  };
  return {
    submit: (submission) => call('/submissions', submission),
    find: (submissionKey) => call(`/submissions/${encodeURIComponent(submissionKey)}`),
  };
}

/** Only what the contract promises is clear; a proxy's page of whatever status tells nothing. */
async function answerOf(response: Response, isSubmission: boolean): Promise<PortalAnswer> {
  switch (response.status) {
    case 200:
    case 201:
      return { kind: 'accepted', reference: accepted.parse(await response.json()).reference };
    case 404:
      await requireContract(response, 'unknown');
      return isSubmission ? { kind: 'unclear' } : { kind: 'unknown' };
    case 410:
      await requireContract(response, 'tooLate');
      return { kind: 'tooLate' };
    case 422: {
      const { words } = refused.parse(await requireContract(response, 'refused'));
      return { kind: 'refused', words: words.slice(0, WORDS_LENGTH) };
    }
    case 503:
      await requireContract(response, 'maintenance');
      return { kind: 'maintenance' };
    default:
      return { kind: 'unclear' };
  }
}

async function requireContract(response: Response, code: string): Promise<unknown> {
  const body: unknown = await response.json();
  z.object({ code: z.literal(code) }).parse(body);
  return body;
}
