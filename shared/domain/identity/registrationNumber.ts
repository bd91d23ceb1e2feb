import { type Check, invalid, valid, warning, withoutSpaces } from '#shared/domain/identity/check.ts';

export type RegistrationNumberProblem =
  | 'empty'
  | 'notDigits'
  | 'length'
  /** Registered organisations begin with 4–9; 0–3 belongs to personal codes. */
  | 'firstDigit'
  | 'checkDigit'
  /** The formula has no digit for this number; sources differ on whether it is issued. */
  | 'checkDigitUnknown';

export type RegistrationNumberCheck = Check<RegistrationNumberProblem>;

const CHECK_WEIGHTS = [9, 1, 4, 8, 3, 10, 2, 5, 7, 6];

/** Eleven digits without the VAT prefix `LV` and spaces, or null when it is not that. */
export function normaliseRegistrationNumber(input: string): string | null {
  const text = stripped(input);
  return /^\d{11}$/.test(text) ? text : null;
}

/** Checks a registration or VAT number of an organisation. */
export function checkRegistrationNumber(input: string): RegistrationNumberCheck {
  const text = stripped(input);
  if (text === '') return invalid('empty');
  if (/\D/.test(text)) return invalid('notDigits');
  if (text.length !== 11) return invalid('length');
  if (!/^[4-9]/.test(text)) return invalid('firstDigit');

  const sum = CHECK_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  const digit = (((3 - sum) % 11) + 11) % 11;
  if (digit === 10) return warning(text, 'checkDigitUnknown');
  return digit === Number(text[10]) ? valid(text) : warning(text, 'checkDigit');
}

function stripped(input: string): string {
  return withoutSpaces(input).replace(/^LV/i, '');
}
