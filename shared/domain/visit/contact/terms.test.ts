import { expect, test } from 'vitest';
import { answerByOf, DEFAULT_CONTACT_TERMS, urgencyOf } from '#shared/domain/visit/contact/terms.ts';
import { localDate, localTime, MINUTE_MS, startOfLocalDay } from '#shared/lib/time.ts';

const at = (day: string, hour: number): number => startOfLocalDay(day) + hour * 60 * MINUTE_MS;

test.each([
  ['on a Tuesday', '2026-11-24', '2026-11-25'],
  ['on a Friday', '2026-11-27', '2026-11-30'],
  ['on a Saturday', '2026-11-28', '2026-11-30'],
  ['before Christmas', '2026-12-23', '2026-12-28'],
])(
  'an e-mail that came %s is answered within a working day, by the same hour (TEL-02)',
  (_when, day, due) => {
    const answerBy = answerByOf('email', at(day, 15), DEFAULT_CONTACT_TERMS);
    expect([localDate(answerBy), localTime(answerBy)]).toEqual([due, '15:00']);
  },
);

test('a missed call is returned within the minutes of the centre', () => {
  const now = at('2026-11-24', 12);
  expect(answerByOf('phone', now, { callBackMinutes: 30, emailDays: 1 })).toBe(now + 30 * MINUTE_MS);
});

test.each([
  ['phone', 16, 'calm'],
  ['phone', 15, 'soon'],
  ['phone', 0, 'late'],
  ['email', 121, 'calm'],
  ['email', 120, 'soon'],
  ['email', -1, 'late'],
] as const)('what came by %s and is due in %i minutes is %s', (channel, minutes, urgency) => {
  const now = at('2026-11-24', 12);
  expect(urgencyOf(channel, now + minutes * MINUTE_MS, now)).toBe(urgency);
});
