import { createHash, createHmac } from 'node:crypto';
import type { OfficeContext } from '#electron/office/context.ts';

/** 128 bits: nobody finds a ticket by trying. */
const SECRET_BYTES = 16;

/**
 * What the QR code of a ticket opens: how far its place in the queue has come. Null without a back-office. The secret is
 * made from the visit's id with a key of this device, so it stands nowhere and a reprint has the same one.
 */
export function followLink(
  { link, followKey }: Pick<OfficeContext, 'link' | 'followKey'>,
  visitId: string,
): string | null {
  const address = link.address();
  if (address === null) return null;
  const base = address.endsWith('/') ? address : `${address}/`;
  return new URL(`t/${secretOf(followKey, visitId)}`, base).href;
}

/** Under this the back-office knows the ticket; the secret itself stays on paper. */
export function followedKey(followKey: Buffer, visitId: string): string {
  return createHash('sha256').update(secretOf(followKey, visitId)).digest('hex');
}

function secretOf(followKey: Buffer, visitId: string): string {
  return createHmac('sha256', followKey)
    .update(visitId)
    .digest()
    .subarray(0, SECRET_BYTES)
    .toString('base64url');
}
