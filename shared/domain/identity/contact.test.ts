import { describe, expect, it, test } from 'vitest';
import { checkEAddress, type EAddressProblem } from '#shared/domain/identity/eAddress.ts';
import { checkEmailAddress, type EmailProblem } from '#shared/domain/identity/emailAddress.ts';
import { checkPhone, formatPhone, type PhoneProblem } from '#shared/domain/identity/phone.ts';
import { checkPostcode } from '#shared/domain/identity/postcode.ts';

const TODAY = '2026-03-02';

describe('phone', () => {
  test.each([
    ['+371 66954845', '+37166954845'],
    ['80200206', '+37180200206'],
    ['67038800', '+37167038800'],
    ['0037126123456', '+37126123456'],
    ['37126123456', '+37126123456'],
    ['2612 3456', '+37126123456'],
    ['+370 612 34567', '+37061234567'],
    ['0044 20 7946 0018', '+442079460018'],
  ])('%s is %s', (input, code) => {
    expect(checkPhone(input)).toEqual({ verdict: 'valid', code, problem: null });
  });

  it('a number that begins with none of the usual digits warns', () => {
    expect(checkPhone('12345678')).toEqual({
      verdict: 'warning',
      code: '+37112345678',
      problem: 'firstDigit',
    });
  });

  test.each<[string, PhoneProblem]>([
    ['+371 2612 345', 'length'],
    ['261234567', 'length'],
    ['+0123456789', 'length'],
    ['+1234567890123456', 'length'],
    ['26 12 EU 45', 'characters'],
    ['26+123456', 'characters'],
    ['', 'empty'],
  ])('%j: %s', (input, problem) => {
    expect(checkPhone(input)).toEqual({ verdict: 'invalid', code: null, problem });
  });

  it('is shown with a space after the country', () => {
    expect(formatPhone('+37126123456')).toBe('+371 26123456');
    expect(formatPhone('+442079460018')).toBe('+442079460018');
  });
});

describe('postcode', () => {
  test.each([
    ['LV-5230', 'LV-5230'],
    ['5230', 'LV-5230'],
    ['lv 5230', 'LV-5230'],
    ['LV–5230', 'LV-5230'],
  ])('%s is %s', (input, code) => {
    expect(checkPostcode(input)).toEqual({ verdict: 'valid', code, problem: null });
  });

  test.each(['LV-523', 'LV-52301', 'LT-5230', '52A0'])('%s is not one', (input) => {
    expect(checkPostcode(input)).toEqual({ verdict: 'invalid', code: null, problem: 'format' });
  });
});

describe('e-mail', () => {
  test.each([
    ['sala@pakalpojumucentri.lv', 'sala@pakalpojumucentri.lv'],
    [' Anna.Liepa+lapa@Piemers.LV ', 'Anna.Liepa+lapa@piemers.lv'],
    ["o'hara@piemērs.lv", "o'hara@piemērs.lv"],
  ])('%s is %s', (input, code) => {
    expect(checkEmailAddress(input)).toEqual({ verdict: 'valid', code, problem: null });
  });

  test.each<[string, EmailProblem]>([
    ['_DEFAULT@90001733697', 'eAddress'],
    ['_PRIVATE@180565-05610', 'eAddress'],
    ['sala@pakalpojumucentri', 'format'],
    ['sala.pakalpojumucentri.lv', 'format'],
    ['sa la@piemers.lv', 'format'],
    ['.sala@piemers.lv', 'format'],
    ['sala..x@piemers.lv', 'format'],
    ['sala@-piemers.lv', 'format'],
    ['@piemers.lv', 'format'],
    ['', 'empty'],
  ])('%j: %s', (input, problem) => {
    expect(checkEmailAddress(input)).toEqual({ verdict: 'invalid', code: null, problem });
  });
});

describe('official e-address', () => {
  test.each([
    ['_DEFAULT@90001733697', '_DEFAULT@90001733697'],
    ['90001733697', '_DEFAULT@90001733697'],
    ['@90001733697', '_DEFAULT@90001733697'],
    ['_PRIVATE@180565-05610', '_PRIVATE@18056505610'],
  ])('%s is %s', (input, code) => {
    expect(checkEAddress(input, TODAY)).toEqual({ verdict: 'valid', code, problem: null });
  });

  it('warns as the number in it does', () => {
    expect(checkEAddress('_DEFAULT@40003521601', TODAY)).toMatchObject({
      verdict: 'warning',
      problem: 'checkDigit',
    });
  });

  test.each<[string, EAddressProblem]>([
    ['anna@piemers.lv', 'notDigits'],
    ['_DEFAULT@9000173369', 'length'],
    ['_DEFAULT@161375-19997', 'impossibleDate'],
    ['a b@90001733697', 'label'],
    ['a@b@90001733697', 'label'],
    ['_DEFAULT@', 'empty'],
    ['', 'empty'],
  ])('%j: %s', (input, problem) => {
    expect(checkEAddress(input, TODAY)).toEqual({ verdict: 'invalid', code: null, problem });
  });
});
