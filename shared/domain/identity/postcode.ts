import { type Check, invalid, valid, withoutSpaces } from '#shared/domain/identity/check.ts';

export type PostcodeProblem = 'empty' | 'format';
export type PostcodeCheck = Check<PostcodeProblem>;

/** Checks a Latvian postcode; the prefix `LV-` is added when only digits were typed. */
export function checkPostcode(input: string): PostcodeCheck {
  const text = withoutSpaces(input).toUpperCase();
  if (text === '') return invalid('empty');
  const digits = /^(?:LV[-\u2010-\u2015\u2212]?)?(\d{4})$/.exec(text)?.[1];
  return digits === undefined ? invalid('format') : valid(`LV-${digits}`);
}
