import { z } from 'zod';
import { callService, requireCode, type Service } from '../service/callService.ts';
import { DELIVERY_STATUSES, type Notifier, type NotifierAnswer } from './notifier.ts';

const MAX_PAUSE_S = 3_600;
const taken = z.object({ status: z.enum(DELIVERY_STATUSES) });
const busy = z.object({ code: z.literal('busy'), retryAfter: z.number().min(0) });

/** A notifier that speaks the contract over HTTP. */
export function httpNotifier(service: Service): Notifier {
  const call = callService<NotifierAnswer>(service, answerOf);
  return {
    send: (message) => call('/messages', message),
    find: (messageKey) => call(`/messages/${encodeURIComponent(messageKey)}`),
  };
}

/** Only what the contract promises is clear. */
async function answerOf(response: Response, isMessage: boolean): Promise<NotifierAnswer> {
  switch (response.status) {
    case 200:
    case 201:
    case 202:
      return { kind: 'taken', status: taken.parse(await response.json()).status };
    case 404:
      await requireCode(response, 'unknown');
      return isMessage ? { kind: 'unclear' } : { kind: 'unknown' };
    case 410:
      await requireCode(response, 'tooLate');
      return { kind: 'tooLate' };
    case 422:
      await requireCode(response, 'refused');
      return { kind: 'refused' };
    case 429:
      return {
        kind: 'busy',
        afterMs: Math.min(busy.parse(await response.json()).retryAfter, MAX_PAUSE_S) * 1_000,
      };
    case 503:
      await requireCode(response, 'maintenance');
      return { kind: 'maintenance' };
    default:
      return { kind: 'unclear' };
  }
}
