import { expect, it } from 'vitest';
import {
  appointmentDueAt,
  DEFAULT_QUEUE_SETTINGS,
  targetMinutesOf,
  type QueueSettings,
} from '#shared/domain/queue/settings.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';

const settings: QueueSettings = {
  ...DEFAULT_QUEUE_SETTINGS,
  categoryTargets: [{ category: 'B', minutes: 30 }],
  serviceTargets: [{ serviceId: 'express', minutes: 3 }],
};
const matter = { category: 'A', serviceId: null, isPriority: false };

it('a service has its own target before its category, and its category before the centre', () => {
  expect(targetMinutesOf(settings, matter)).toBe(20);
  expect(targetMinutesOf(settings, { ...matter, category: 'B', serviceId: 'other' })).toBe(30);
  expect(targetMinutesOf(settings, { ...matter, category: 'B', serviceId: 'express' })).toBe(3);
});

it('a priority reason makes a client due sooner, never later (QUE-06)', () => {
  expect(targetMinutesOf(settings, { ...matter, isPriority: true })).toBe(5);
  expect(targetMinutesOf(settings, { ...matter, serviceId: 'express', isPriority: true })).toBe(3);
});

it('an appointment is due at its time, at arrival when later, and late beyond measure as a walk-in', () => {
  const at = (minutes: number): number => 1_000_000 + minutes * MINUTE_MS;
  const dueWhenComing = (minutes: number): number => appointmentDueAt(settings, matter, at(0), at(minutes));
  expect(dueWhenComing(-12)).toBe(at(0));
  expect(dueWhenComing(15)).toBe(at(15));
  expect(dueWhenComing(16)).toBe(at(36));
});
