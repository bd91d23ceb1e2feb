import { beforeEach, expect, it } from 'vitest';
import { hallAfter, readChoice, writeChoice } from './displayStore.ts';

beforeEach(() => localStorage.clear());

it('is the same display with the same hall and sound after it was switched off', () => {
  const first = readChoice(localStorage, () => 'd1');
  writeChoice(localStorage, { ...first, hall: '2. zāle', isMuted: true, volume: 3 });
  expect(readChoice(localStorage, () => 'd2')).toEqual({
    displayId: 'd1',
    hall: '2. zāle',
    isMuted: true,
    volume: 3,
  });
});

it.each(['', 'null', '[1]', '{"volume":90,"hall":7}'])('begins anew when %o was kept', (kept) => {
  localStorage.setItem('lodzins.display', kept);
  expect(readChoice(localStorage, () => 'd1')).toEqual({
    displayId: 'd1',
    hall: null,
    isMuted: false,
    volume: 8,
  });
});

it('goes through all halls and back to all of them', () => {
  const halls = ['1. zāle', '2. zāle'];
  expect(hallAfter(null, halls)).toBe('1. zāle');
  expect(hallAfter('1. zāle', halls)).toBe('2. zāle');
  expect(hallAfter('2. zāle', halls)).toBeNull();
  expect(hallAfter('torn down', halls)).toBe('1. zāle');
});
