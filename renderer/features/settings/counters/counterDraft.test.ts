import { expect, it } from 'vitest';
import type { Counter } from './counter.ts';
import { draftOf, gapsOf } from './counterDraft.ts';

const counter: Counter = {
  counterId: '2',
  name: '2. lodziņš',
  categories: ['B', 'D'],
  hall: null,
  isClosed: false,
  takenBy: null,
};
const counters = [{ ...counter, counterId: '1', name: '1. lodziņš' }, counter];

it('begins with what the counter is, and where it stands', () => {
  expect(draftOf(counter, counters)).toEqual({
    name: '2. lodziņš',
    categories: ['B', 'D'],
    hall: '',
    place: '2',
    isClosed: false,
  });
});

it('puts a new one last, for every kind of ticket', () => {
  expect(draftOf(null, counters)).toMatchObject({ place: '3', categories: ['A', 'B', 'C', 'D'] });
});

it('names what cannot be saved', () => {
  const draft = { name: ' ', categories: [], hall: '', place: '3', isClosed: false };
  expect(gapsOf(draft, 2)).toEqual(['name', 'categories', 'place']);
  expect(gapsOf({ ...draft, name: 'Ātrais', categories: ['A'], place: '2' }, 2)).toEqual([]);
});
