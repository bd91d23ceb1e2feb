import { MAX_ANSWER_LENGTH, type FieldProblemCode } from '#shared/catalogue/checkField.ts';
import {
  COMPUTED_MONEY,
  COMPUTED_NUMBER,
  DATE,
  EMAIL,
  EMAIL_MAILBOX,
  IBAN_ELSEWHERE,
  IBAN_OF_SEPA,
  MONEY,
  NUMBER,
  PERSONAL_CODE,
  PHONE,
  POSTCODE,
  REGISTRATION_NUMBER,
  SEPA_COUNTRY,
} from '#shared/catalogue/schema/patterns.ts';
import type { Field } from '#shared/catalogue/formTypes.ts';
import { MAX_EMAIL_LENGTH } from '#shared/domain/identity/emailAddress.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/** What one answer must be, in words that every validator of JSON Schema knows. */
export function answerSchema({ kind, source, required, mustConfirm, choices = [] }: Field): JsonObject {
  const isComputed = source === 'computed';
  switch (kind) {
    case 'yesNo':
      return { type: 'boolean', ...(mustConfirm && required === true && { const: true }) };
    case 'choice':
      return { type: 'string', enum: choices.map(({ value }) => value) };
    case 'text':
    case 'longText':
    case 'cadastre':
      return { type: 'string', pattern: '\\S', maxLength: MAX_ANSWER_LENGTH };
    case 'date':
      return { type: 'string', format: 'date', pattern: DATE };
    case 'number':
      return { type: 'string', pattern: isComputed ? COMPUTED_NUMBER : NUMBER };
    case 'money':
      return { type: 'string', pattern: isComputed ? COMPUTED_MONEY : MONEY };
    case 'iban':
      return {
        type: 'string',
        anyOf: [{ pattern: IBAN_OF_SEPA }, { pattern: IBAN_ELSEWHERE, not: { pattern: SEPA_COUNTRY } }],
      };
    case 'phone':
      return { type: 'string', pattern: PHONE };
    case 'email':
      return {
        type: 'string',
        format: 'idn-email',
        pattern: EMAIL,
        maxLength: MAX_EMAIL_LENGTH,
        allOf: [{ pattern: EMAIL_MAILBOX }],
      };
    case 'personalCode':
      return { type: 'string', pattern: PERSONAL_CODE };
    case 'regNumber':
      return { type: 'string', pattern: REGISTRATION_NUMBER };
    case 'postcode':
      return { type: 'string', pattern: POSTCODE };
    default:
      return assertNever(kind);
  }
}

/** A check that the counter makes and no pattern can say. What only warns may have been sent all the same. */
export type FurtherCheck = {
  readonly code: FieldProblemCode;
  readonly severity: 'error' | 'warning';
};

export function furtherChecks({ kind, isPast, notBefore }: Field): readonly FurtherCheck[] {
  return [
    ...(FURTHER[kind] ?? []),
    ...(isPast ? [{ code: 'date.inFuture', severity: 'error' } as const] : []),
    ...(notBefore ? [{ code: 'date.beforeStart', severity: 'error' } as const] : []),
  ];
}

const FURTHER: Partial<Record<Field['kind'], readonly FurtherCheck[]>> = {
  iban: [
    { code: 'iban.checkDigits', severity: 'error' },
    { code: 'iban.notSepa', severity: 'warning' },
  ],
  email: [{ code: 'email.format', severity: 'error' }],
  personalCode: [
    { code: 'personalCode.checkDigit', severity: 'warning' },
    { code: 'personalCode.checkDigitUnknown', severity: 'warning' },
  ],
  regNumber: [
    { code: 'regNumber.checkDigit', severity: 'warning' },
    { code: 'regNumber.checkDigitUnknown', severity: 'warning' },
  ],
  phone: [{ code: 'phone.firstDigit', severity: 'warning' }],
  cadastre: [
    { code: 'cadastre.length', severity: 'warning' },
    { code: 'cadastre.notDigits', severity: 'warning' },
  ],
};
