import { calendarDay } from '#shared/domain/identity/calendarDay.ts';
import { type Check, invalid, valid, warning } from '#shared/domain/identity/check.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type PersonalCodeProblem =
  | 'empty'
  | 'notDigits'
  | 'length'
  /** A hyphen elsewhere than after the sixth digit. */
  | 'separator'
  | 'impossibleDate'
  | 'futureDate'
  /** The seventh digit of a dated code must be 0, 1 or 2. */
  | 'century'
  /** Dated codes were given only to those born until 30.06.2017. */
  | 'afterDatedFormat'
  | 'checkDigit'
  /** The formula has no digit for this code; whether such codes were issued is not known. */
  | 'checkDigitUnknown';

export type PersonalCodeCheck = Check<PersonalCodeProblem> & {
  /** Known only from codes that carry a date. */
  readonly birthDate: LocalDate | null;
};

const LAST_BIRTH_WITH_DATED_CODE: LocalDate = '2017-06-30';
const CENTURY_START: Readonly<Record<string, number>> = { '0': 1800, '1': 1900, '2': 2000 };
const CHECK_WEIGHTS = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Hyphens and dashes that people and other programs put after the sixth digit. */
const DASHES = '\\-\\u2010-\\u2015\\u2212';
const WRITTEN_CODE = new RegExp(`^(\\d{6})\\s*[${DASHES}]?\\s*(\\d{5})$`);
const CODES_WITHIN = new RegExp(`(?<![\\d+])(\\d{6})(\\s?[${DASHES}]?\\s?)(\\d{5})(?!\\d)`, 'g');

/** Eleven digits as stored, or null when the input cannot be read as a code. */
export function normalisePersonalCode(input: string): string | null {
  const parts = WRITTEN_CODE.exec(input.trim());
  return parts ? `${parts[1]}${parts[2]}` : null;
}

/**
 * Checks a code of either format: the dated one (`DDMMYY-CNNNQ`) and the one without meaning that began
 * on 1 July 2017 (first digit 3, second 2–9). The check digit's formula is unofficial, so it only warns.
 */
export function checkPersonalCode(input: string, today: LocalDate): PersonalCodeCheck {
  const code = normalisePersonalCode(input);
  if (code === null) return { ...invalid(shapeProblem(input)), birthDate: null };
  if (isUndatedPersonalCode(code)) return { ...valid(code), birthDate: null };

  const birth = birthDateOf(code);
  if (birth.problem !== null) return { ...invalid(birth.problem), birthDate: null };
  const birthDate = birth.date;
  if (birthDate > today) return { ...invalid('futureDate'), birthDate: null };
  if (birthDate > LAST_BIRTH_WITH_DATED_CODE) return { ...invalid('afterDatedFormat'), birthDate: null };

  const remainder = checkRemainder(code);
  if (Number(code[10]) !== remainder % 10) return { ...warning(code, 'checkDigit'), birthDate };
  if (remainder === 10) return { ...warning(code, 'checkDigitUnknown'), birthDate };
  return { ...valid(code), birthDate };
}

/** Whether somebody's code stands in the text; a telephone number with the code of the country is none. */
export function holdsPersonalCode(text: string): boolean {
  return [...text.matchAll(CODES_WITHIN)].some(([, first = '', dash = '', last = '']) => {
    const code = first + last;
    if (dash === '' && code.startsWith('371')) return false;
    return isUndatedPersonalCode(code) || birthDateOf(code).problem === null;
  });
}

/** True for codes given since July 2017: they carry neither a date nor a check digit. */
export function isUndatedPersonalCode(code: string): boolean {
  return /^3[2-9]\d{9}$/.test(code);
}

/** `NNNNNN-NNNNN`, the way documents show it. */
export function formatPersonalCode(code: string): string {
  return `${code.slice(0, 6)}-${code.slice(6)}`;
}

/** Hides every digit: the first six would tell the birth date. */
export function maskPersonalCode(code: string): string {
  return formatPersonalCode('●'.repeat(code.length));
}

function shapeProblem(input: string): PersonalCodeProblem {
  const text = input.trim();
  if (text === '') return 'empty';
  if (new RegExp(`[^\\d\\s${DASHES}]`).test(text)) return 'notDigits';
  return text.replace(/\D/g, '').length === 11 ? 'separator' : 'length';
}

function birthDateOf(
  code: string,
): { readonly date: LocalDate; readonly problem: null } | { readonly problem: PersonalCodeProblem } {
  const day = Number(code.slice(0, 2));
  const month = Number(code.slice(2, 4));
  if (day < 1 || day > 31 || month < 1 || month > 12) return { problem: 'impossibleDate' };
  const century = CENTURY_START[code.charAt(6)];
  if (century === undefined) return { problem: 'century' };
  const date = calendarDay(century + Number(code.slice(4, 6)), month, day);
  return date === null ? { problem: 'impossibleDate' } : { date, problem: null };
}

function checkRemainder(code: string): number {
  const sum = CHECK_WEIGHTS.reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  return (1101 - sum) % 11;
}
