import type { Handover } from '#shared/domain/request/types.ts';

export const SIGNING_WAYS = ['screen', 'paper'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];

/** How the receipt was confirmed; null once the signature is erased. */
export function howSigned({ signature }: Pick<Handover, 'signature'>): SigningWay | null {
  if (signature === undefined) return null;
  return signature === null ? 'paper' : 'screen';
}
