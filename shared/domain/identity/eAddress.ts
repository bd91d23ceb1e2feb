import { type Check, invalid, valid, warning } from '#shared/domain/identity/check.ts';
import { checkPersonalCode, type PersonalCodeProblem } from '#shared/domain/identity/personalCode.ts';
import {
  checkRegistrationNumber,
  type RegistrationNumberProblem,
} from '#shared/domain/identity/registrationNumber.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type EAddressProblem = 'empty' | 'label' | PersonalCodeProblem | RegistrationNumberProblem;
export type EAddressCheck = Check<EAddressProblem>;

const DEFAULT_LABEL = '_DEFAULT';

/**
 * Checks an official e-address: a label, `@` and the number of an organisation or a person. The label may
 * be left out, then it is `_DEFAULT`.
 */
export function checkEAddress(input: string, today: LocalDate): EAddressCheck {
  const text = input.trim();
  if (text === '') return invalid('empty');
  const parts = /^(?:([^@]*)@)?([^@]*)$/.exec(text);
  if (!parts) return invalid('label');
  const label = parts[1] || DEFAULT_LABEL;
  if (!/^[A-Z0-9_-]{1,64}$/i.test(label)) return invalid('label');

  const number = checkNumber(parts[2] ?? '', today);
  if (number.code === null) return invalid(number.problem ?? 'empty');
  const address = `${label}@${number.code}`;
  return number.problem === null ? valid(address) : warning(address, number.problem);
}

function checkNumber(number: string, today: LocalDate): EAddressCheck {
  return /^\s*(?:LV)?\s*[4-9]/i.test(number)
    ? checkRegistrationNumber(number)
    : checkPersonalCode(number, today);
}
