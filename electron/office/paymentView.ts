import { feeViewOf, leftCentsOf, type FeeView } from '#shared/domain/payment/standing.ts';
import { paymentIdOf } from '#shared/domain/payment/paymentId.ts';
import type { Taking } from '#shared/domain/payment/types.ts';
import { isCalledOff, type RequestState } from '#shared/domain/request/types.ts';
import { loadState } from '#db/journal/states.ts';
import type { Db } from '#db/open.ts';

/** How the fee of a request stands now. For what was called off nothing is due, and what was taken is too much. */
export function feeOf(
  db: Db,
  requestId: string,
  { feeCents, status }: Pick<RequestState, 'feeCents' | 'status'>,
): FeeView {
  return feeViewOf(isCalledOff(status) ? 0 : feeCents, loadState(db, 'payment', paymentIdOf(requestId)));
}

/** Null for a request that is not known here. */
export function feeOfRequest(db: Db, requestId: string): FeeView | null {
  const request = loadState(db, 'request', requestId);
  return request && feeOf(db, requestId, request);
}

/** Payments of which something was not given back. */
export function heldTakings(
  db: Db,
  requestId: string,
): readonly (Pick<Taking, 'way' | 'receiptNumber'> & { readonly leftCents: number })[] {
  const takings = loadState(db, 'payment', paymentIdOf(requestId))?.takings ?? [];
  return takings.flatMap((taking) => {
    const leftCents = leftCentsOf(taking);
    return leftCents > 0 ? [{ way: taking.way, receiptNumber: taking.receiptNumber, leftCents }] : [];
  });
}
