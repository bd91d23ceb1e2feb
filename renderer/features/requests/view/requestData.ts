import type { OutputOf } from '#shared/api/contract.ts';

export type RequestData = OutputOf<'request.get'>;

/** Ended before its way was: there will be no answer. */
export function isEnded({ status }: Pick<RequestData, 'status'>): boolean {
  return status === 'withdrawn' || status === 'voided';
}
