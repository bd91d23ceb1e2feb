import type { TFunction } from 'i18next';
import type { FieldProblemCode } from '#shared/catalogue/checkField.ts';
import { normaliseIban } from '#shared/domain/identity/iban.ts';
import { SEPA_IBAN_LENGTH } from '#shared/domain/identity/sepaCountries.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

const PHONE_DIGITS = 8;
const CODE_DIGITS = 11;

type LengthProblem = 'personalCode.length' | 'regNumber.length' | 'iban.length' | 'phone.length';

/** Words of each finding: what is wrong, that the entry is kept, what to do. */
const PROBLEM_TEXTS = {
  'personalCode.empty': 'request.problem.empty',
  'personalCode.notDigits': 'request.problem.personalCode.notDigits',
  'personalCode.separator': 'request.problem.personalCode.separator',
  'personalCode.impossibleDate': 'request.problem.personalCode.impossibleDate',
  'personalCode.futureDate': 'request.problem.personalCode.futureDate',
  'personalCode.century': 'request.problem.personalCode.century',
  'personalCode.afterDatedFormat': 'request.problem.personalCode.afterDatedFormat',
  'personalCode.checkDigit': 'request.problem.personalCode.checkDigit',
  'personalCode.checkDigitUnknown': 'request.problem.personalCode.checkDigitUnknown',
  'regNumber.empty': 'request.problem.empty',
  'regNumber.notDigits': 'request.problem.regNumber.notDigits',
  'regNumber.firstDigit': 'request.problem.regNumber.firstDigit',
  'regNumber.checkDigit': 'request.problem.regNumber.checkDigit',
  'regNumber.checkDigitUnknown': 'request.problem.regNumber.checkDigitUnknown',
  'iban.empty': 'request.problem.empty',
  'iban.characters': 'request.problem.iban.characters',
  'iban.country': 'request.problem.iban.country',
  'iban.bankCode': 'request.problem.iban.bankCode',
  'iban.checkDigits': 'request.problem.iban.checkDigits',
  'iban.notSepa': 'request.problem.iban.notSepa',
  'phone.empty': 'request.problem.empty',
  'phone.characters': 'request.problem.phone.characters',
  'phone.firstDigit': 'request.problem.phone.firstDigit',
  'email.empty': 'request.problem.empty',
  'email.format': 'request.problem.email.format',
  'email.eAddress': 'request.problem.email.eAddress',
  'postcode.empty': 'request.problem.empty',
  'postcode.format': 'request.problem.postcode.format',
  'cadastre.length': 'request.problem.cadastre.length',
  'cadastre.notDigits': 'request.problem.cadastre.notDigits',
  'date.notADay': 'request.problem.date',
  'date.beforeStart': 'request.problem.beforeStart',
  'date.inFuture': 'request.problem.inFuture',
  'number.notANumber': 'request.problem.number',
  'money.notAnAmount': 'request.problem.money',
  'choice.unknown': 'request.problem.choice',
  'yesNo.notAnAnswer': 'request.problem.choice',
  'text.notText': 'request.problem.choice',
  'text.tooLong': 'request.problem.tooLong',
} as const satisfies Record<Exclude<FieldProblemCode, LengthProblem>, TextKey>;

/** A wrong length is told with the count, so that the client can be asked for exactly what is missing. */
export function problemText(code: FieldProblemCode, entry: string, t: TFunction): string {
  if (isLengthProblem(code)) return lengthText(code, entry, t);
  return t(PROBLEM_TEXTS[code]);
}

function isLengthProblem(code: FieldProblemCode): code is LengthProblem {
  return code.endsWith('.length') && code !== 'cadastre.length';
}

function lengthText(code: LengthProblem, entry: string, t: TFunction): string {
  if (code === 'iban.length') {
    const iban = normaliseIban(entry);
    const length = SEPA_IBAN_LENGTH[iban.slice(0, 2)];
    if (length === undefined) return t('request.problem.iban.length');
    const count = Math.abs(length - iban.length);
    return iban.length < length
      ? t('request.problem.charactersShort', { count, length })
      : t('request.problem.charactersLong', { count, length });
  }
  const digits = entry.replace(/\D/g, '').replace(code === 'phone.length' ? /^(00)?371(?=\d{5})/ : /^$/, '');
  const length = code === 'phone.length' ? PHONE_DIGITS : CODE_DIGITS;
  const count = Math.abs(length - digits.length);
  return digits.length < length
    ? t('request.problem.digitsShort', { count, length })
    : t('request.problem.digitsLong', { count, length });
}
