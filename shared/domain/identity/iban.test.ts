import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkIban, formatIban, type IbanProblem } from '#shared/domain/identity/iban.ts';

describe('accounts that are valid', () => {
  test.each([
    'LV80BANK0000435195001',
    'LV62HABA0551234567890',
    'LV50UNLA0050001234567',
    'lv80 bank 0000 4351 9500 1',
    'DE89370400440532013000',
    'GB82WEST12345698765432',
  ])('%s', (input) => {
    const code = input.replace(/ /g, '').toUpperCase();
    expect(checkIban(input)).toEqual({ verdict: 'valid', code, problem: null });
  });
});

describe('accounts no payment can reach', () => {
  test.each<[string, IbanProblem]>([
    ['LV81BANK0000435195001', 'checkDigits'],
    ['LV80BANK000043519500', 'length'],
    ['LV80BANK00004351950012', 'length'],
    ['LV80BAN10000435195001', 'bankCode'],
    ['LVXXBANK0000435195001', 'checkDigits'],
    ['1234567890123456', 'country'],
    ['LV80-BANK-0000', 'characters'],
    ['', 'empty'],
  ])('%j: %s', (input, problem) => {
    expect(checkIban(input)).toEqual({ verdict: 'invalid', code: null, problem });
  });
});

it('an account outside the euro payments area warns', () => {
  expect(checkIban('TR330006100519786457841326')).toMatchObject({ verdict: 'warning', problem: 'notSepa' });
});

it('is shown in groups of four', () => {
  expect(formatIban('LV80BANK0000435195001')).toBe('LV80 BANK 0000 4351 9500 1');
});

it('one changed digit is always noticed', () => {
  const digitsAt = [...'LV80BANK0000435195001'].flatMap((character, at) =>
    /\d/.test(character) ? [at] : [],
  );
  fc.assert(
    fc.property(fc.constantFrom(...digitsAt), fc.integer({ min: 1, max: 9 }), (at, shift) => {
      const changed = [...'LV80BANK0000435195001'];
      changed[at] = String((Number(changed[at]) + shift) % 10);
      expect(checkIban(changed.join('')).verdict).toBe('invalid');
    }),
  );
});
