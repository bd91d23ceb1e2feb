import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  checkRegistrationNumber,
  normaliseRegistrationNumber,
  type RegistrationNumberProblem,
} from '#shared/domain/identity/registrationNumber.ts';

describe('numbers that are valid', () => {
  test.each([
    '40003521600',
    'LV 4000 3521 600',
    'lv40003521600',
    '40003032949',
    '40003032065',
    '40003466281',
    '90000069830',
    '90009099027',
    '90002129621',
    '90000289913',
    '90000022399',
    '90002065000',
    '90000028508',
    '90001840100',
    '90000794228',
    '90000038351',
    '90009117568',
    '90001733697',
    '40003188233',
    '53603062391',
  ])('%s', (input) => {
    const code = input.replace(/\D/g, '');
    expect(checkRegistrationNumber(input)).toEqual({ verdict: 'valid', code, problem: null });
  });
});

describe('numbers that warn', () => {
  test.each<[string, RegistrationNumberProblem]>([
    ['40003521601', 'checkDigit'],
    ['40003512600', 'checkDigit'],
    ['40003521060', 'checkDigit'],
  ])('%s: %s', (code, problem) => {
    expect(checkRegistrationNumber(code)).toEqual({ verdict: 'warning', code, problem });
  });

  test.each('0123456789'.split(''))('9000000000%s, which the formula cannot judge', (last) => {
    const code = `9000000000${last}`;
    expect(checkRegistrationNumber(code)).toEqual({ verdict: 'warning', code, problem: 'checkDigitUnknown' });
  });
});

describe('numbers that cannot exist', () => {
  test.each<[string, RegistrationNumberProblem]>([
    ['4000000000', 'length'],
    ['400035216000', 'length'],
    ['16117519997', 'firstDigit'],
    ['4000352160O', 'notDigits'],
    ['', 'empty'],
    ['LV', 'empty'],
  ])('%j: %s', (input, problem) => {
    expect(checkRegistrationNumber(input)).toEqual({ verdict: 'invalid', code: null, problem });
  });
});

it('one mistyped digit of a number is always noticed', () => {
  const first = fc
    .tuple(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([head, rest]) => `${head}${String(rest).padStart(9, '0')}`);
  fc.assert(
    fc.property(first, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 10 }), (ten, shift, at) => {
      const whole = [...'0123456789'].map((last) => ten + last).find((code) => isValid(code));
      fc.pre(whole !== undefined);
      const mistyped = [...whole];
      mistyped[at] = String((Number(mistyped[at]) + shift) % 10);
      expect(isValid(mistyped.join(''))).toBe(false);
      expect(normaliseRegistrationNumber(`LV ${whole}`)).toBe(whole);
    }),
  );
});

function isValid(code: string): boolean {
  return checkRegistrationNumber(code).verdict === 'valid';
}
