import { SEPA_IBAN_LENGTH } from '#shared/domain/identity/sepaCountries.ts';

/*
 * What answers look like once they are stored. Written without look-around, Unicode classes and short forms of digits, which
 * programs in other languages read otherwise or not at all.
 */

const DAYS_OF = {
  long: '(0[1-9]|[12][0-9]|3[01])',
  short: '(0[1-9]|[12][0-9]|30)',
  february: '(0[1-9]|1[0-9]|2[0-8])',
};
/** The last two digits of a leap year that does not end a century. */
const LEAP = '(0[48]|[2468][048]|[13579][26])';
/** The first two of a century that ends with one. */
const LEAP_CENTURY = '([02468][048]|[13579][26])';

export const DATE = whole(
  `[0-9]{4}-((0[13578]|1[02])-${DAYS_OF.long}`,
  `(0[469]|11)-${DAYS_OF.short}`,
  `02-${DAYS_OF.february})`,
  `([0-9]{2}${LEAP}|${LEAP_CENTURY}00)-02-29`,
);

/** Without a date since July 2017; before it the day, month and year of birth, the century and a serial number. */
export const PERSONAL_CODE = whole(
  '3[2-9][0-9]{9}',
  `(${days('0[13578]|1[02]', '0[469]|11')}[0-9]{2}[01]`,
  `2902${LEAP}[01]`,
  `${days('0[13578]|1[02]', '0[469]|11')}(0[0-9]|1[0-6])2`,
  '2902(0[048]|1[26])2',
  `${days('0[135]', '0[46]')}172)[0-9]{4}`,
);

export const REGISTRATION_NUMBER = '^[4-9][0-9]{10}$';
export const POSTCODE = '^LV-[0-9]{4}$';
export const NUMBER = '^[0-9]{1,12}(\\.[0-9]{1,6})?$';
export const MONEY = '^[0-9]{1,12}\\.[0-9]{2}$';
/** What is worked out may be longer than what can be typed. */
export const COMPUTED_NUMBER = '^[0-9]+(\\.[0-9]{1,4})?$';
export const COMPUTED_MONEY = '^[0-9]+\\.[0-9]{2}$';

/** Latvian numbers have eight digits; the code of no other country begins with 371. */
export const PHONE = whole(
  '\\+(371[0-9]{8}',
  '[124-9][0-9]{6,14}',
  '3([0-689][0-9]{5,13}',
  '7[02-9][0-9]{4,12}))',
);

/** Letters of any script and some signs beyond ASCII that are none: `email.format` is a check of its own. */
const LETTER = '[^\\s\\x00-@\\[-\\x60{-\\xa0]';
const LETTER_OR_DIGIT = '[^\\s\\x00-/:-@\\[-\\x60{-\\xa0]';
const IN_LABEL = '[^\\s\\x00-,./:-@\\[-\\x60{-\\xa0]';
const LABEL = `${LETTER_OR_DIGIT}(${IN_LABEL}{0,61}${LETTER_OR_DIGIT})?`;
const WORD = '[^\\s@<>()\\[\\],;:"\\\\.]+';
export const EMAIL = `^${WORD}(\\.${WORD})*@(${LABEL}\\.)+${LETTER}${IN_LABEL}*$`;
export const EMAIL_MAILBOX = '^[^@]{1,64}@';

const countries = Object.entries(SEPA_IBAN_LENGTH).filter(([country]) => country !== 'LV');
/** By the length of the country's accounts; elsewhere any length there is. */
export const IBAN_OF_SEPA = whole(
  'LV[0-9]{2}[A-Z]{4}[A-Z0-9]{13}',
  ...countries.map(([country, length]) => `${country}[0-9]{2}[A-Z0-9]{${length - 4}}`),
);
export const SEPA_COUNTRY = `^(${Object.keys(SEPA_IBAN_LENGTH).join('|')})`;
export const IBAN_ELSEWHERE = '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$';

function days(longMonths: string, shortMonths: string): string {
  return `(${DAYS_OF.long}(${longMonths})|${DAYS_OF.short}(${shortMonths})|${DAYS_OF.february}02)`;
}

function whole(...alternatives: readonly string[]): string {
  return `^(${alternatives.join('|')})$`;
}
