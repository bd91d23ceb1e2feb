import { expect, it } from 'vitest';
import { daysOf, rulesOf, withNewDay } from './presenceDraft.ts';

const rule = { institutionId: 'vsaa', weekday: 1, ordinal: null, from: '09:00', to: '12:00' };

it('reads back the rules it was made of', () => {
  const rules = [rule, { ...rule, weekday: 4, ordinal: 2 }];
  expect(rulesOf('vsaa', daysOf(rules))).toEqual({ rules, wrong: [] });
});

it('names the days whose hours cannot be used: none, or two stretches', () => {
  const [day] = daysOf([rule]);
  if (!day) throw new Error('one rule is one day');
  const days = [day, { ...day, key: 1, hours: '' }, { ...day, key: 2, hours: '9–12, 13–15' }];
  expect(rulesOf('vsaa', days)).toEqual({ rules: [rule], wrong: [1, 2] });
});

it('adds the next day with the same hours', () => {
  expect(withNewDay(daysOf([{ ...rule, weekday: 6 }])).at(-1)).toEqual({
    key: 1,
    weekday: 0,
    ordinal: null,
    hours: '9:00–12:00',
  });
});
