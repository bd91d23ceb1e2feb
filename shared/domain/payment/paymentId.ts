import { siblingId } from '#shared/lib/siblingId.ts';

/** The id under which the fee of a request is kept: two devices that take the money write about the same fee. */
export function paymentIdOf(requestId: string): string {
  return siblingId(requestId);
}
