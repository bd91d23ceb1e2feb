import { expect, it } from 'vitest';
import { createTypeAhead } from './typeAhead.ts';

const staff = ['Anna Kļaviņa', 'Jānis Liepiņš', 'Juris Vītols', 'Līga Balode'].map((name) => ({ name }));
const type = (letters: string, pauseMs = 100) => {
  const find = createTypeAhead();
  return letters.split('').map((letter, index) => find(letter, staff, index * pauseMs)?.name);
};

it('finds by first letters, with or without Latvian letters', () => {
  expect(type('ann').at(-1)).toBe('Anna Kļaviņa');
  expect(type('liga').at(-1)).toBe('Līga Balode');
  expect(type('jāni').at(-1)).toBe('Jānis Liepiņš');
});

it('finds by surname and by both with a space', () => {
  expect(type('vit').at(-1)).toBe('Juris Vītols');
  expect(type('anna k').at(-1)).toBe('Anna Kļaviņa');
});

it('the same letter again goes to the next', () => {
  expect(type('jj')).toEqual(['Jānis Liepiņš', 'Juris Vītols']);
  expect(type('jj', 2000)).toEqual(['Jānis Liepiņš', 'Juris Vītols']);
});

it('forgets after a pause, and finds nobody where nobody is', () => {
  expect(type('al', 2000).at(-1)).toBe('Jānis Liepiņš');
  expect(type('xy').at(-1)).toBeUndefined();
});
