import type { Field } from '#shared/catalogue/formTypes.ts';
import { isLocalDate } from '#shared/domain/identity/calendarDay.ts';
import type { Check } from '#shared/domain/identity/check.ts';
import { checkEmailAddress, type EmailProblem } from '#shared/domain/identity/emailAddress.ts';
import { checkIban, type IbanProblem } from '#shared/domain/identity/iban.ts';
import { checkPersonalCode, type PersonalCodeProblem } from '#shared/domain/identity/personalCode.ts';
import { checkPhone, type PhoneProblem } from '#shared/domain/identity/phone.ts';
import { checkPostcode, type PostcodeProblem } from '#shared/domain/identity/postcode.ts';
import {
  checkRegistrationNumber,
  type RegistrationNumberProblem,
} from '#shared/domain/identity/registrationNumber.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import type { LocalDate } from '#shared/lib/time.ts';

/** What is wrong with an entry, beginning with the kind of its field so that it can be said in full words. */
export type FieldProblemCode =
  | `personalCode.${PersonalCodeProblem}`
  | `regNumber.${RegistrationNumberProblem}`
  | `iban.${IbanProblem}`
  | `phone.${PhoneProblem}`
  | `email.${EmailProblem}`
  | `postcode.${PostcodeProblem}`
  | 'cadastre.length'
  | 'cadastre.notDigits'
  | 'date.notADay'
  | 'date.beforeStart'
  | 'date.inFuture'
  | 'number.notANumber'
  | 'money.notAnAmount'
  | 'choice.unknown'
  | 'yesNo.notAnAnswer'
  | 'text.notText'
  | 'text.tooLong';

export type FieldCheck = {
  readonly problem: FieldProblemCode | null;
  /** Only an error holds the request back; a warning asks for a second look. */
  readonly severity: 'error' | 'warning' | null;
  /** The answer as it is stored and sent. */
  readonly stored: string | boolean;
};

export const MAX_ANSWER_LENGTH = 4000;
/** Longer ones cannot be added up or written out exactly. */
const NUMBER = /^\d{1,12}([.,]\d{1,6})?$/;
const AMOUNT = /^0*\d{1,12}(\.\d{1,2})?$/;

/** Checks one answer that is not empty, without regard to the other answers. */
export function checkField(field: Field, answer: string | boolean, today: LocalDate): FieldCheck {
  if (field.kind === 'yesNo') {
    return typeof answer === 'boolean' ? fine(answer) : wrong(answer, 'yesNo.notAnAnswer');
  }
  if (typeof answer === 'boolean') return wrong(answer, 'text.notText');
  const entry = answer.trim();
  // Characters as people and JSON Schema count them.
  if (entry.length > MAX_ANSWER_LENGTH && [...entry].length > MAX_ANSWER_LENGTH)
    return wrong(entry, 'text.tooLong');

  switch (field.kind) {
    case 'text':
    case 'longText':
      return fine(entry);
    case 'choice':
      return field.choices?.some((choice) => choice.value === entry)
        ? fine(entry)
        : wrong(entry, 'choice.unknown');
    case 'date':
      return checkDay(field, entry, today);
    case 'number':
      return NUMBER.test(entry) ? fine(entry.replace(',', '.')) : wrong(entry, 'number.notANumber');
    case 'money':
      return checkMoney(entry);
    case 'cadastre':
      return checkCadastre(entry);
    case 'personalCode':
      return fromCheck('personalCode', checkPersonalCode(entry, today), entry);
    case 'regNumber':
      return fromCheck('regNumber', checkRegistrationNumber(entry), entry);
    case 'iban':
      return fromCheck('iban', checkIban(entry), entry);
    case 'phone':
      return fromCheck('phone', checkPhone(entry), entry);
    case 'email':
      return fromCheck('email', checkEmailAddress(entry), entry);
    case 'postcode':
      return fromCheck('postcode', checkPostcode(entry), entry);
    default:
      return assertNever(field.kind);
  }
}

function checkDay({ isPast }: Field, entry: string, today: LocalDate): FieldCheck {
  if (!isLocalDate(entry)) return wrong(entry, 'date.notADay');
  return isPast && entry > today ? wrong(entry, 'date.inFuture') : fine(entry);
}

/** Euro with a comma or a point, spaces between thousands; stored as `1234.56`. */
function checkMoney(entry: string): FieldCheck {
  const amount = entry.replace(/\s|€|EUR$/gi, '').replace(',', '.');
  return AMOUNT.test(amount) ? fine(Number(amount).toFixed(2)) : wrong(entry, 'money.notAnAmount');
}

/** Property and land 11 digits, building 14, premises 17. Not officially confirmed, so it only warns. */
function checkCadastre(entry: string): FieldCheck {
  const digits = entry.replace(/[\s-]/g, '');
  if (!/^\d+$/.test(digits)) return { problem: 'cadastre.notDigits', severity: 'warning', stored: entry };
  if ([11, 14, 17].includes(digits.length)) return fine(digits);
  return { problem: 'cadastre.length', severity: 'warning', stored: digits };
}

function fromCheck<Kind extends string, Problem extends string>(
  kind: Kind,
  check: Check<Problem>,
  entry: string,
): { problem: `${Kind}.${Problem}` | null; severity: 'error' | 'warning' | null; stored: string } {
  if (check.problem === null) return { problem: null, severity: null, stored: check.code ?? entry };
  const severity = check.verdict === 'invalid' ? 'error' : 'warning';
  return { problem: `${kind}.${check.problem}`, severity, stored: check.code ?? entry };
}

function fine(stored: string | boolean): FieldCheck {
  return { problem: null, severity: null, stored };
}

function wrong(stored: string | boolean, problem: FieldProblemCode): FieldCheck {
  return { problem, severity: 'error', stored };
}
