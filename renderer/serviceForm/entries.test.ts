import { describe, expect, it } from 'vitest';
import { choiceField, field } from '#shared/catalogue/buildForm.ts';
import { words } from '#shared/catalogue/words.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { shownAnswer } from '#shared/catalogue/shownAnswer.ts';
import { tidyEntry, typingHint } from './entries.ts';
import { problemText } from './problemTexts.ts';

const TODAY = '2026-11-16';
const label = words('Konts', 'Account');
const iban = field('bank.iban', 'iban', label);
const phone = field('contact.phone', 'phone', label);
const t = textsIn('lv');

describe('an entry', () => {
  it('is set the way it is read once it is left', () => {
    expect(tidyEntry(iban, 'lv80bank0000435195001', TODAY)).toBe('LV80 BANK 0000 4351 9500 1');
    expect(tidyEntry(phone, '26123450', TODAY)).toBe('+371 26123450');
  });

  it('stays as typed when it is wrong', () => {
    expect(tidyEntry(phone, '+371 2612 345', TODAY)).toBe('+371 2612 345');
  });

  it('tells how much of an account number is still to come', () => {
    expect(typingHint(iban, 'LV80 BANK 0000 4351 95', t)).toContain('3');
    expect(typingHint(iban, 'LV80BANK0000435195001', t)).toBeNull();
    expect(typingHint(phone, '26', t)).toBeNull();
  });

  it('is told its length with the count', () => {
    expect(problemText('phone.length', '+371 2612 345', t)).toMatch(/^Trūkst 1 cipara/);
    expect(problemText('phone.length', '2612 34567', t)).toMatch(/^Par 1 ciparu/);
    expect(problemText('personalCode.length', '180565-0561', t)).toMatch(/^Trūkst 1 cipara/);
    expect(problemText('iban.length', 'LV80BANK00004351950', t)).toMatch(/^Trūkst 2 zīmju/);
  });
});

describe('an answer', () => {
  const read = { say: (text: typeof label) => text.lv, words: { yes: 'jā', no: 'nē' } };

  it('is read in words', () => {
    const reason = choiceField('a.reason', label, [
      ['own', 'Paša slimība', 'Own illness'],
      ['child', 'Bērna kopšana', 'Care for a child'],
    ]);
    expect(shownAnswer(reason, 'own', read.say, read.words)).toBe('Paša slimība');
    expect(shownAnswer(field('a.yes', 'yesNo', label), true, read.say, read.words)).toBe('jā');
    expect(shownAnswer(field('a.day', 'date', label), '2026-10-26', read.say, read.words)).toBe('26.10.2026');
    expect(shownAnswer(iban, undefined, read.say, read.words)).toBe('');
  });
});
