import { describe, expect, it } from 'vitest';
import { textsIn } from '#shared/i18n/texts.ts';
import type { Outbox, Status } from './outboxData.ts';
import { standingOf } from './standing.ts';

const NOW = Date.parse('2026-11-12T09:49:00Z');
const t = textsIn('lv');
const STATUS: Status = {
  state: 'online',
  since: NOW - 60_000,
  toSend: 0,
  filesToSend: 0,
  unsentSince: null,
  contradicted: 0,
  isStuck: false,
  isCut: false,
  canCut: false,
  numbersLeft: 100,
  calendarUntil: 2027,
  calendarMissing: null,
  disk: null,
  clockDoubt: null,
  catalogueVersion: 1,
  catalogueRefused: false,
};
const OUTBOX: Outbox = {
  items: [],
  files: [],
  total: 0,
  lastTry: { at: NOW, problem: null },
  nextTryAt: NOW + 40_000,
};

const standing = (status: Partial<Status>, outbox: Partial<Outbox> = {}) =>
  standingOf({ ...STATUS, ...status }, { ...OUTBOX, ...outbox }, NOW, t);

describe('how the sending stands', () => {
  it('is done, and says when the last exchange was', () => {
    expect(standing({})).toMatchObject({ tone: 'done', sentence: 'Viss nosūtīts, pēdējā apmaiņa 11:49.' });
  });

  it('says why it does not get through and when it tries again', () => {
    const { tone, sentence } = standing({ state: 'offline' }, { lastTry: { at: NOW, problem: 'refused' } });
    expect(tone).toBe('warn');
    expect(sentence).toMatch(/Nākamais mēģinājums pēc 40\ss\.$/);
  });

  it('does not count below zero', () => {
    const { sentence } = standing({ state: 'offline' }, { nextTryAt: NOW - 5_000 });
    expect(sentence).toMatch(/Mēģina tagad\.$/);
  });

  it('is an alarm when it is stuck although somebody answers', () => {
    expect(standing({ isStuck: true }).tone).toBe('error');
  });

  it('says that contradictions wait for a person although everything is sent', () => {
    const { tone, sentence } = standing({ contradicted: 2 });
    expect([tone, sentence]).toEqual(['error', 'Viss nosūtīts, pēdējā apmaiņa 11:49. Pretrunas: 2.']);
  });

  it('promises nothing while there is no back-office', () => {
    expect(standing({ state: 'unconnected' }, { nextTryAt: null }).tone).toBe('neutral');
  });
});
