import { expect, it } from 'vitest';
import type { PresenceRule } from '#shared/domain/presence/schedule.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { rulesWords, whenWords } from './presenceWords.ts';

const t = textsIn('lv');

const tuesday: PresenceRule = {
  institutionId: 'vsaa',
  weekday: 1,
  ordinal: null,
  from: '09:00',
  to: '12:00',
};

it('says days with the same hours together', () => {
  const thursday = { ...tuesday, weekday: 3 };
  const second = { ...tuesday, weekday: 4, ordinal: 2, to: '15:00' };
  expect(rulesWords([tuesday, thursday, second], t)).toBe(
    'otrdienās, ceturtdienās 9:00–12:00; mēneša otrajā piektdienā 9:00–15:00',
  );
});

it('says when an institution comes, from now to far ahead', () => {
  const next = { day: '2026-12-11', from: '09:00', to: '12:00' };
  const wordsOn = (today: string, isHereNow = false) => whenWords({ next, isHereNow }, today, t);
  expect(wordsOn('2026-12-11', true)).toBe('šeit tagad, līdz 12:00');
  expect(wordsOn('2026-12-11')).toBe('šodien 9:00–12:00');
  expect(wordsOn('2026-12-01')).toBe('piektdien, 11.12., 9:00–12:00');
  expect(whenWords({ next: null, isHereNow: false }, '2026-12-01', t)).toBe('nav paredzēts');
});
