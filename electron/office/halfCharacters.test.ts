import { expect, it } from 'vitest';
import { halfCharacters } from './halfCharacters.ts';

it('names every text that holds half a character, and no other', () => {
  const whole = { name: 'Žanna 🦉', list: ['', null, 1, { deep: 'ā' }] };
  expect(halfCharacters(whole)).toEqual([]);
  const broken = { ...whole, answers: { 'a\ud800': 'b', c: '\udc00' }, more: ['x', { y: '🦉\ud83e' }] };
  expect(halfCharacters(broken)).toEqual(['answers.a\ud800', 'answers.c', 'more.1.y']);
  expect(halfCharacters('\ud800')).toEqual(['']);
});
