import { expect, it } from 'vitest';
import { MINUTE_MS, startOfLocalDay } from '#shared/lib/time.ts';
import { ANYBODY, gapsOf, inputOf, isBegun, newDraft, pickedUp } from './logDraft.ts';

/** A Friday. */
const NOW = startOfLocalDay('2026-11-27') + 15 * 60 * MINUTE_MS;
const call = { ...newDraft('phone', NOW), question: 'Kādi dokumenti?' };
const email = { ...newDraft('email', NOW), question: 'Kādi dokumenti?' };

it('measures the ring until the first letter, once', () => {
  const typed = pickedUp(call, NOW + 7400);
  expect(typed.ringSeconds).toBe('7');
  expect(pickedUp(typed, NOW + 20_000).ringSeconds).toBe('7');
  expect(pickedUp(email, NOW + 7400).ringSeconds).toBe('');
});

it('is a consultation with the seconds it rang, unless said otherwise (TEL-03)', () => {
  expect(inputOf(pickedUp(call, NOW + 7000), NOW + 60_000)).toMatchObject({
    receivedAt: NOW,
    ringSeconds: 7,
    result: { kind: 'outcome', outcome: 'consultation' },
  });
});

it('asks what it was about, but not of a call that nobody answered', () => {
  const empty = newDraft('phone', NOW);
  expect(gapsOf(empty, NOW)).toEqual(['question']);
  expect(gapsOf({ ...empty, serviceId: 'vsaa-sickness-benefit' }, NOW)).toEqual([]);
  expect(gapsOf({ ...empty, result: 'missed' }, NOW)).toEqual([]);
  expect(inputOf({ ...call, result: 'missed', ringSeconds: '9' }, NOW)).toMatchObject({
    ringSeconds: null,
    result: { kind: 'missed' },
  });
});

it('asks when an e-mail came, and takes no time that has not been yet', () => {
  expect(gapsOf({ ...email, time: '9.30' }, NOW)).toEqual([]);
  expect(inputOf({ ...email, time: '9:30' }, NOW).receivedAt).toBe(NOW - 330 * MINUTE_MS);
  expect(gapsOf({ ...email, time: '15:01' }, NOW)).toEqual(['time']);
  expect(gapsOf({ ...email, time: '25:00' }, NOW)).toEqual(['time']);
  expect(gapsOf({ ...email, day: null }, NOW)).toEqual(['time']);
});

it('calls back in so many minutes, on the next working morning, or in the term of the centre', () => {
  const due = (wait: 'term' | '30' | 'tomorrow') => {
    const { result } = inputOf({ ...call, result: 'later', wait, forStaffId: ANYBODY }, NOW);
    return result.kind === 'later' ? result : null;
  };
  expect(due('term')).toEqual({ kind: 'later', dueAt: null, forStaffId: null });
  expect(due('30')?.dueAt).toBe(NOW + 30 * MINUTE_MS);
  expect(due('tomorrow')?.dueAt).toBe(startOfLocalDay('2026-11-30') + 600 * MINUTE_MS);
});

it('keeps what was written', () => {
  expect(isBegun(newDraft('phone', NOW))).toBe(false);
  expect(isBegun(call)).toBe(true);
  expect(isBegun({ ...newDraft('phone', NOW), serviceId: 'vsaa-sickness-benefit' })).toBe(true);
});
