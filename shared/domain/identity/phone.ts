import { type Check, invalid, valid, warning } from '#shared/domain/identity/check.ts';

export type PhoneProblem =
  | 'empty'
  | 'characters'
  | 'length'
  /** Latvian numbers begin with 2 (mobile), 6 (fixed) or 8 (special). */
  | 'firstDigit';

export type PhoneCheck = Check<PhoneProblem>;

const LATVIA = '+371';

/** Checks a phone number and gives it in international form (`+37120000000`). */
export function checkPhone(input: string): PhoneCheck {
  const dialled = input.replace(/[\s().\-\u2010-\u2015\u2212]/g, '').replace(/^00|^(?=371\d{8}$)/, '+');
  if (dialled === '') return invalid('empty');
  if (!/^\+?\d+$/.test(dialled)) return invalid('characters');
  if (dialled.startsWith('+') && !dialled.startsWith(LATVIA)) return foreign(dialled);

  const national = dialled.startsWith(LATVIA) ? dialled.slice(LATVIA.length) : dialled;
  if (national.length !== 8) return invalid('length');
  const number = LATVIA + national;
  return /^[268]/.test(national) ? valid(number) : warning(number, 'firstDigit');
}

/** `+371 20000000`; foreign numbers stay as they are. */
export function formatPhone(phone: string): string {
  return phone.startsWith(LATVIA) ? `${LATVIA} ${phone.slice(LATVIA.length)}` : phone;
}

/** E.164: at most fifteen digits, the country code does not begin with 0. */
function foreign(dialled: string): PhoneCheck {
  return /^\+[1-9]\d{6,14}$/.test(dialled) ? valid(dialled) : invalid('length');
}
