import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mayBeBalticNeighbourCode } from '#shared/domain/identity/foreignPersonalCode.ts';
import {
  checkPersonalCode,
  formatPersonalCode,
  holdsPersonalCode,
  maskPersonalCode,
  normalisePersonalCode,
  type PersonalCodeProblem,
} from '#shared/domain/identity/personalCode.ts';

const TODAY = '2026-03-02';

describe('codes that are valid', () => {
  test.each([
    ['161175-19997', '16117519997', '1975-11-16'],
    ['180565-05610', '18056505610', '1865-05-18'],
    ['211244-14874', '21124414874', '1944-12-21'],
    ['290156-11605', '29015611605', '1956-01-29'],
    ['290260-01239', '29026001239', '1860-02-29'],
    ['311299-09998', '31129909998', '1899-12-31'],
    ['150848-07778', '15084807778', '1848-08-15'],
    ['240555-00421', '24055500421', '1855-05-24'],
    ['300617-20018', '30061720018', '2017-06-30'],
    ['030303-10012', '03030310012', '1903-03-03'],
    [' 161175–19997 ', '16117519997', '1975-11-16'],
    ['161175 19997', '16117519997', '1975-11-16'],
    ['16117519997', '16117519997', '1975-11-16'],
    ['32073120115', '32073120115', null],
    ['32019028596', '32019028596', null],
    ['32416565491', '32416565491', null],
    ['321412-91101', '32141291101', null],
    ['323106-55350', '32310655350', null],
    ['335442-49548', '33544249548', null],
    ['399999-99999', '39999999999', null],
    ['37605030291', '37605030291', null],
  ])('%s', (input, code, birthDate) => {
    expect(checkPersonalCode(input, TODAY)).toEqual({ verdict: 'valid', code, problem: null, birthDate });
  });
});

describe('codes that only warn, because the formula is not official', () => {
  test.each<[string, PersonalCodeProblem, string]>([
    ['180565-05611', 'checkDigit', '1865-05-18'],
    ['010190-00090', 'checkDigitUnknown', '1890-01-01'],
    ['010190-00091', 'checkDigit', '1890-01-01'],
  ])('%s: %s', (input, problem, birthDate) => {
    const code = input.replace('-', '');
    expect(checkPersonalCode(input, TODAY)).toEqual({ verdict: 'warning', code, problem, birthDate });
  });
});

describe('codes that cannot exist', () => {
  test.each<[string, PersonalCodeProblem]>([
    ['161375-19997', 'impossibleDate'],
    ['290213-29381', 'impossibleDate'],
    ['315442-49548', 'impossibleDate'],
    ['310299-12345', 'impossibleDate'],
    ['000000-00000', 'impossibleDate'],
    ['290200-00016', 'impossibleDate'],
    ['400190-10000', 'impossibleDate'],
    ['010190-30000', 'century'],
    ['010717-20019', 'afterDatedFormat'],
    ['325-442-49548', 'separator'],
    ['3254-4249548', 'separator'],
    ['161175--19997', 'separator'],
    ['161175-1999', 'length'],
    ['161175-199977', 'length'],
    ['16117A-19997', 'notDigits'],
    ['', 'empty'],
    ['   ', 'empty'],
  ])('%j: %s', (input, problem) => {
    expect(checkPersonalCode(input, TODAY)).toEqual({
      verdict: 'invalid',
      code: null,
      problem,
      birthDate: null,
    });
  });

  it('a birth date after today', () => {
    expect(checkPersonalCode('300617-20018', '2017-06-29').problem).toBe('futureDate');
    expect(checkPersonalCode('300617-20018', '2017-06-30').verdict).toBe('valid');
  });
});

it('shows a code with its hyphen and hides every digit behind dots', () => {
  expect(formatPersonalCode('18056505610')).toBe('180565-05610');
  expect(maskPersonalCode('18056505610')).toBe('●●●●●●-●●●●●');
});

it('asks for the country of a code that reads as an Estonian or Lithuanian one too', () => {
  expect(mayBeBalticNeighbourCode('37605030291')).toBe(true);
  expect(mayBeBalticNeighbourCode('37613030291')).toBe(false);
  expect(mayBeBalticNeighbourCode('39999999999')).toBe(false);
  expect(mayBeBalticNeighbourCode('18056505610')).toBe(false);
});

describe('for any code', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  const birthDay = fc.date({ min: new Date('1800-01-01'), max: new Date('2017-06-30'), noInvalidDate: true });
  const dated = fc.tuple(birthDay, fc.integer({ min: 0, max: 999 })).map(([date, serial]) => {
    const iso = date.toISOString().slice(0, 10);
    const [year = '', month = '', day = ''] = iso.split('-');
    const century = Number(year.slice(0, 2)) - 18;
    const first = `${day}${month}${year.slice(2)}${century}${String(serial).padStart(3, '0')}`;
    return { iso, code: first + otherFormula(first) };
  });
  const undated = fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.array(digit, { minLength: 9, maxLength: 9 }))
    .map(([second, rest]) => `3${second}${rest.join('')}`);

  it('the other published formula gives the digit we accept, and the birth date is read back', () => {
    fc.assert(
      fc.property(dated, ({ iso, code }) => {
        const check = checkPersonalCode(code, TODAY);
        expect(check.birthDate).toBe(iso);
        expect([null, 'checkDigitUnknown']).toContain(check.problem);
      }),
    );
  });

  it('any other check digit warns and never stops', () => {
    fc.assert(
      fc.property(dated, fc.integer({ min: 1, max: 9 }), ({ code }, shift) => {
        const other = code.slice(0, 10) + String((Number(code[10]) + shift) % 10);
        expect(checkPersonalCode(other, TODAY)).toMatchObject({ verdict: 'warning', problem: 'checkDigit' });
      }),
    );
  });

  it('every code given since 2017 is valid and tells no birth date', () => {
    fc.assert(
      fc.property(undated, (code) => {
        expect(checkPersonalCode(code, TODAY)).toEqual({
          verdict: 'valid',
          code,
          problem: null,
          birthDate: null,
        });
      }),
    );
  });

  it('writing it as documents do and reading it back changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          dated.map(({ code }) => code),
          undated,
        ),
        (code) => {
          expect(normalisePersonalCode(formatPersonalCode(code))).toBe(code);
          expect(maskPersonalCode(code)).not.toMatch(/\d/);
        },
      ),
    );
  });

  it('any text gets a verdict, and a code only when it can exist', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789- –') })),
        (input) => {
          const check = checkPersonalCode(input, TODAY);
          expect(check.code === null).toBe(check.verdict === 'invalid');
          expect(check.problem === null).toBe(check.verdict === 'valid');
        },
      ),
    );
  });
});

/** The second published form of the check digit, written independently of the code under test. */
function otherFormula(first: string): string {
  const weights = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 1);
  return String((sum % 11) % 10);
}

describe('a code within a text', () => {
  test.each([
    'Klientam 161175-19997 prasīja citu maksu',
    'kods 16117519997.',
    '161175 – 19997',
    '(321412-91101)',
    '371412-91101',
  ])('is seen in “%s”', (text) => expect(holdsPersonalCode(text)).toBe(true));

  test.each([
    'Maksa vairs nav 4,27 €, bet 12,50 €',
    'Tālrunis ir +37167038800 un 37167038800',
    'LAD reģistrācijas numurs ir 90000794228',
    'Konts LV80BANK0000435195001',
    'SAL-26-004217-K, 01.11.2026–30.11.2026',
  ])('is not seen in “%s”', (text) => expect(holdsPersonalCode(text)).toBe(false));
});
