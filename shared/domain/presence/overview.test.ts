import { expect, it } from 'vitest';
import { presenceOverview } from '#shared/domain/presence/overview.ts';
import type { PresenceRule } from '#shared/domain/presence/schedule.ts';

const vsaa = { institutionId: 'vsaa', ordinal: null, from: '09:00', to: '12:00' };
const rules: PresenceRule[] = [
  { institutionId: 'vzd', weekday: 4, ordinal: 2, from: '09:00', to: '15:00' },
  { ...vsaa, weekday: 3 },
  { ...vsaa, weekday: 1 },
];
/** A Tuesday. */
const TODAY = '2026-12-01';

it('puts the institution that is here now first, with its days in the order of the week', () => {
  const [first, second] = presenceOverview(rules, TODAY, '10:00');
  expect(first).toMatchObject({ institutionId: 'vsaa', isHereNow: true });
  expect(first?.rules.map(({ weekday }) => weekday)).toEqual([1, 3]);
  expect(second).toMatchObject({ institutionId: 'vzd', isHereNow: false, next: { day: '2026-12-11' } });
});

it('is here only between its hours', () => {
  const hereAt = (time: string) => presenceOverview(rules, TODAY, time)[0]?.isHereNow;
  expect(['08:59', '09:00', '11:59', '12:00'].map(hereAt)).toEqual([false, true, true, false]);
});
