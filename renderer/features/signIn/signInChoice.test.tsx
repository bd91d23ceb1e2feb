import { beforeEach, describe, expect, it } from 'vitest';
import {
  firstCounter,
  firstPerson,
  NO_COUNTER,
  readRemembered,
  remember,
  type SignInOptions,
} from './signInChoice.ts';

const profile = { categories: null, institutions: null, languages: null };
const anna = { id: 'anna', name: 'Anna Kļaviņa', roles: ['clerk' as const], profile, demoPin: null };
const liga = { id: 'liga', name: 'Līga Bērziņa', roles: ['greeter' as const], profile, demoPin: null };
const counter = (id: string, takenBy: string | null = null) => ({
  id,
  name: id,
  categories: ['A'],
  takenBy,
  onBreakUntil: null,
});
const options = (change: Partial<SignInOptions>): SignInOptions => ({
  centre: { id: 'c', name: 'Salaspils', code: 'SAL' },
  clockDoubt: null,
  isDemo: false,
  staff: [anna, liga],
  counters: [counter('1'), counter('2')],
  ...change,
});
const NOTHING = { staffId: null, counterId: null };

beforeEach(() => {
  localStorage.clear();
});

describe('who signs in', () => {
  it('is chosen already where only one person works', () => {
    expect(firstPerson(options({ staff: [anna] }), NOTHING, null)).toBe('anna');
    expect(firstPerson(options({}), NOTHING, null)).toBeNull();
  });

  it('is the administrator just entered, before the one of last time', () => {
    const last = { staffId: 'liga', counterId: null };
    expect(firstPerson(options({}), last, null)).toBe('liga');
    expect(firstPerson(options({}), last, 'Anna Kļaviņa')).toBe('anna');
  });
});

describe('counter', () => {
  it('is the one of last time when it is free', () => {
    const last = { staffId: 'anna', counterId: '2' };
    expect(firstCounter(options({}), anna, last)).toBe('2');
    expect(firstCounter(options({ counters: [counter('1'), counter('2', 'Ilze')] }), anna, last)).toBe('1');
  });

  it('held by oneself counts as free, all others taken means none', () => {
    expect(firstCounter(options({ counters: [counter('1', 'Anna Kļaviņa')] }), anna, NOTHING)).toBe('1');
    expect(firstCounter(options({ counters: [counter('1', 'Ilze')] }), anna, NOTHING)).toBe(NO_COUNTER);
  });

  it('is not needed at the door', () => {
    expect(firstCounter(options({}), liga, NOTHING)).toBe(NO_COUNTER);
  });
});

it('what was chosen is known the next time', () => {
  remember(localStorage, 'anna', '2');
  expect(readRemembered(localStorage)).toEqual({ staffId: 'anna', counterId: '2' });
  remember(localStorage, 'liga', null);
  expect(readRemembered(localStorage)).toEqual({ staffId: 'liga', counterId: null });
});
