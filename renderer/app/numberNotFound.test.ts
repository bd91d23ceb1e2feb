import { expect, it } from 'vitest';
import { formatRegisterNumber } from '#shared/domain/request/registerNumber.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { numberNotFound } from './numberNotFound.ts';

const t = textsIn('lv');
const why = (text: string) => numberNotFound(text, 'SAL', t);
const NUMBER = formatRegisterNumber('BUS', 2026, 17);

it('says of a whole register number that another centre has it, or that a sign of it is wrong (LVL-17)', () => {
  expect(why(NUMBER.toLowerCase().replaceAll('-', ' '))).toContain('cits centrs (BUS)');
  expect(why(NUMBER.replace('17', '71'))).toContain('kļūda');
  expect(why(formatRegisterNumber('SAL', 2026, 17))).toContain('nav');
});

it('says nothing of other words', () => {
  for (const text of ['Jānis', '26-000017', '', '26123450']) expect(why(text)).toBeNull();
});
