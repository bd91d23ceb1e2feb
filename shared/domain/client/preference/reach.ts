import type { NoticeWay } from '#shared/domain/client/preference/types.ts';
import type { ClientData } from '#shared/domain/client/types.ts';
import { checkEmailAddress } from '#shared/domain/identity/emailAddress.ts';
import { checkPhone } from '#shared/domain/identity/phone.ts';

/** A Latvian number that takes no messages: fixed, special or mistyped (domain 5.5). */
const NOT_MOBILE = /^\+371[^2]/;

/** Number or address that a client is told at in this way; null where what is known does not serve. */
export function reachOf(
  { phone, email }: Pick<ClientData, 'phone' | 'email'>,
  how: NoticeWay,
): string | null {
  switch (how) {
    case 'sms': {
      const { code } = checkPhone(phone);
      return code === null || NOT_MOBILE.test(code) ? null : code;
    }
    case 'phone':
      return checkPhone(phone).code;
    case 'email':
      return checkEmailAddress(email).code;
    case 'none':
      return '';
  }
}
