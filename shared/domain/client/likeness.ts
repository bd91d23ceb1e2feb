import type { ClientData, ClientKind } from '#shared/domain/client/types.ts';
import { foldText } from '#shared/lib/foldText.ts';

/** Why two cards may be one client. */
export type Likeness = 'code' | 'nameAndContact';

type Known = { readonly kind: ClientKind; readonly data: ClientData };

/**
 * Whether two cards look like one client: one code, or one name and one way to reach them. Two codes are two
 * clients, whatever else is alike: father and son often share a name and a telephone.
 */
export function likenessOf(a: Known, b: Known): Likeness | null {
  if (a.kind !== b.kind) return null;
  if (a.data.code !== '' && b.data.code !== '') return a.data.code === b.data.code ? 'code' : null;
  if (!isNamedAlike(a, b)) return null;
  const isReachedAlike =
    isSame(digitsOf(a.data.phone), digitsOf(b.data.phone)) ||
    isSame(a.data.email.trim().toLowerCase(), b.data.email.trim().toLowerCase());
  return isReachedAlike ? 'nameAndContact' : null;
}

const isSame = (a: string, b: string): boolean => a !== '' && a === b;

/** Whether two cards bear one name, however it is written. */
export function isNamedAlike(a: Known, b: Known): boolean {
  return nameOf(a) === nameOf(b);
}

function nameOf({ data }: Known): string {
  return foldText(`${data.givenName} ${data.familyName}`).replace(/\s+/g, ' ').trim();
}

const DIGITS_OF_A_PHONE = 8;

/** Without the code of the country, which one card has and the other has not. */
function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '').slice(-DIGITS_OF_A_PHONE);
}
