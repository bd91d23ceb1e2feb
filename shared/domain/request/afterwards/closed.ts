import { assertNever } from '#shared/lib/assertNever.ts';
import type { RequestState } from '#shared/domain/request/types.ts';

/** Each is also the reason of a contradiction, where two places did not know of each other. */
export type ClosedRule =
  | 'request.alreadyWithdrawn'
  | 'request.alreadyVoided'
  | 'request.alreadyDecided'
  | 'request.alreadyHandedOver'
  | 'request.alreadySent'
  | 'request.alreadySentBack';

/** Why nothing can be done about the request itself any more; null while the owner has not decided. */
export function whyClosed({ status }: Pick<RequestState, 'status'>): ClosedRule | null {
  switch (status) {
    case 'registered':
    case 'acceptedByOwner':
      return null;
    case 'resultReady':
      return 'request.alreadyDecided';
    case 'handedOver':
      return 'request.alreadyHandedOver';
    case 'sent':
      return 'request.alreadySent';
    case 'sentBack':
      return 'request.alreadySentBack';
    case 'withdrawn':
      return 'request.alreadyWithdrawn';
    case 'voided':
      return 'request.alreadyVoided';
    default:
      return assertNever(status);
  }
}
