import type { ClientData, ClientKind } from '#shared/domain/client/types.ts';
import { checkPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { foldText } from '#shared/lib/foldText.ts';
import type { LocalDate } from '#shared/lib/time.ts';

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
    isSame(mailOf(a.data.email), mailOf(b.data.email));
  return isReachedAlike ? 'nameAndContact' : null;
}

const isSame = (a: string, b: string): boolean => a !== '' && a === b;

export const GIVEN_BY_PERSON = ['phone', 'email', 'birthDate'] as const;

type Given = { readonly phone: string; readonly email: string; readonly birthDate: LocalDate | null };

/** What of that which a person gave stands on a card, too. A birth date is known only where a code tells it. */
export function givenOnCard(
  { data }: Known,
  given: Given,
  today: LocalDate,
): readonly (typeof GIVEN_BY_PERSON)[number][] {
  const born = data.code === '' ? null : checkPersonalCode(data.code, today).birthDate;
  // Another person, whoever shares their telephone.
  if (born !== null && given.birthDate !== null && born !== given.birthDate) return [];
  const isOn = {
    phone: isSame(digitsOf(data.phone), digitsOf(given.phone)),
    email: isSame(mailOf(data.email), mailOf(given.email)),
    birthDate: born !== null && born === given.birthDate,
  };
  return GIVEN_BY_PERSON.filter((each) => isOn[each]);
}

/** Whether two cards bear one name, however it is written. */
export function isNamedAlike(a: Known, b: Known): boolean {
  return nameOf(a) === nameOf(b);
}

function nameOf({ data }: Known): string {
  return foldText(`${data.givenName} ${data.familyName}`).replace(/\s+/g, ' ').trim();
}

const mailOf = (email: string): string => email.trim().toLowerCase();

const DIGITS_OF_A_PHONE = 8;

/** Without the code of the country, which one card has and the other has not. */
function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '').slice(-DIGITS_OF_A_PHONE);
}
