import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isPresentOn, nextPresence, type PresenceRule } from '#shared/domain/presence/schedule.ts';
import { addDays } from '#shared/lib/workingDays.ts';

const secondFriday: PresenceRule = {
  institutionId: 'lad',
  weekday: 4,
  ordinal: 2,
  from: '09:00',
  to: '12:00',
};
const tuesdays: PresenceRule = { ...secondFriday, institutionId: 'vid', weekday: 1, ordinal: null };

test.each([
  ['2026-11-24', '2026-12-11'],
  ['2026-12-11', '2026-12-11'],
  ['2026-12-12', '2027-01-08'],
])('the second Friday asked for on %s is %s', (today, day) => {
  expect(nextPresence([secondFriday], 'lad', today, '08:00')).toEqual({ day, from: '09:00', to: '12:00' });
});

it('counts today only until its end', () => {
  expect(nextPresence([tuesdays], 'vid', '2026-11-24', '11:59')?.day).toBe('2026-11-24');
  expect(nextPresence([tuesdays], 'vid', '2026-11-24', '12:00')?.day).toBe('2026-12-01');
});

it('knows nothing of an institution without a plan', () => {
  expect(nextPresence([tuesdays], 'lad', '2026-11-24', '08:00')).toBeNull();
});

it('falls on one day a month at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 5 }), (weekday, ordinal) => {
      const rule = { ...secondFriday, weekday, ordinal };
      const days = Array.from({ length: 31 }, (_, index) => addDays('2026-12-01', index));
      expect(days.filter((day) => isPresentOn(rule, day)).length).toBeLessThanOrEqual(1);
    }),
  );
});
