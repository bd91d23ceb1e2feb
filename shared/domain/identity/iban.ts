import { type Check, invalid, valid, warning, withoutSpaces } from '#shared/domain/identity/check.ts';
import { SEPA_IBAN_LENGTH } from '#shared/domain/identity/sepaCountries.ts';

export type IbanProblem =
  | 'empty'
  | 'characters'
  | 'country'
  | 'length'
  /** A Latvian account has four letters of the bank after the check digits. */
  | 'bankCode'
  | 'checkDigits'
  /** Arithmetically right, but payments in euro may not reach that country. */
  | 'notSepa';

export type IbanCheck = Check<IbanProblem>;

/** Upper case without spaces. */
export function normaliseIban(input: string): string {
  return withoutSpaces(input).toUpperCase();
}

/**
 * Checks an account number. Its check digits are `invalid` when wrong, unlike those of personal codes:
 * ISO 13616 is public and no bank issues such an account, so a payment to it can only come back.
 */
export function checkIban(input: string): IbanCheck {
  const iban = normaliseIban(input);
  if (iban === '') return invalid('empty');
  if (!/^[A-Z0-9]+$/.test(iban)) return invalid('characters');
  if (!/^[A-Z]{2}/.test(iban)) return invalid('country');

  const country = iban.slice(0, 2);
  const sepaLength = SEPA_IBAN_LENGTH[country];
  const isLengthRight =
    sepaLength === undefined ? iban.length >= 15 && iban.length <= 34 : iban.length === sepaLength;
  if (!isLengthRight) return invalid('length');
  if (!/^[A-Z]{2}\d{2}/.test(iban)) return invalid('checkDigits');
  if (country === 'LV' && !/^LV\d{2}[A-Z]{4}/.test(iban)) return invalid('bankCode');
  if (remainder97(iban) !== 1) return invalid('checkDigits');
  return sepaLength === undefined ? warning(iban, 'notSepa') : valid(iban);
}

/** Groups of four, the way cards and statements print it. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

function remainder97(iban: string): number {
  const turned = iban.slice(4) + iban.slice(0, 4);
  // Letters count as 10–35; going character by character keeps the number small.
  let rest = 0;
  for (const character of turned) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
