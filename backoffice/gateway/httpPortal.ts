import { z } from 'zod';
import type { PortalAnswer } from '#shared/domain/delegation/portalTurn.ts';
import { callService, requireCode, type Service } from '../service/callService.ts';
import type { Portal } from './portal.ts';

const WORDS_LENGTH = 2_000;
const accepted = z.object({ reference: z.string().min(1).max(120) });
const refused = z.object({ words: z.string().default('') });

/** A portal that speaks the contract over HTTP. */
export function httpPortal(service: Service): Portal {
  const call = callService<PortalAnswer>(service, answerOf);
  return {
    submit: (submission) => call('/submissions', submission),
    find: (submissionKey) => call(`/submissions/${encodeURIComponent(submissionKey)}`),
  };
}

/** Only what the contract promises is clear. */
async function answerOf(response: Response, isSubmission: boolean): Promise<PortalAnswer> {
  switch (response.status) {
    case 200:
    case 201:
      return { kind: 'accepted', reference: accepted.parse(await response.json()).reference };
    case 404:
      await requireCode(response, 'unknown');
      return isSubmission ? { kind: 'unclear' } : { kind: 'unknown' };
    case 410:
      await requireCode(response, 'tooLate');
      return { kind: 'tooLate' };
    case 422: {
      const { words } = refused.parse(await requireCode(response, 'refused'));
      return { kind: 'refused', words: words.slice(0, WORDS_LENGTH) };
    }
    case 503:
      await requireCode(response, 'maintenance');
      return { kind: 'maintenance' };
    default:
      return { kind: 'unclear' };
  }
}
