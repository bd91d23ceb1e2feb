import { describe, expect, it } from 'vitest';
import { textsIn } from '#shared/i18n/texts.ts';
import type { NoticeData } from '#renderer/app/notice/noticeWords.ts';
import { ageKind, ageLook } from './age.ts';

describe('age of a result that waits for its client', () => {
  it.each([
    [0, 'ready'],
    [7, 'ready'],
    [8, 'ageing'],
    [30, 'ageing'],
    [31, 'old'],
    [91, 'unclaimed'],
  ])('%i days: %s', (days, kind) => {
    expect(ageKind(days)).toBe(kind);
  });

  it('says with words what the colour says', () => {
    expect(look(0)).toMatchObject({ tone: 'neutral', words: 'šodien' });
    expect(look(21)).toMatchObject({ tone: 'warn', words: '21 diena · jāatgādina' });
    expect(look(40)).toMatchObject({ tone: 'error', words: '40 dienas · jāzvana' });
    expect(look(120)).toMatchObject({ tone: 'error', words: '120 dienas · jāatdod' });
  });

  it('asks nobody to tell again whoever was told within a week; who did not answer is asked again', () => {
    expect(look(40, { daysAgo: 3, isReached: true })).toMatchObject({ words: '40 dienas · paziņots' });
    expect(look(40, { daysAgo: 8, isReached: true })).toMatchObject({ words: '40 dienas · jāzvana' });
    expect(look(40, { daysAgo: 3, isReached: false })).toMatchObject({ words: '40 dienas · jāzvana' });
    expect(look(120, { daysAgo: 3, isReached: true })).toMatchObject({ words: '120 dienas · jāatdod' });
  });

  it('counts a message as told, and asks to call once it did not arrive', () => {
    const sent = { at: NOW - DAY_MS, sentAt: NOW - DAY_MS };
    expect(look(40, undefined, { status: 'sent', ...sent }).words).toBe('40 dienas · paziņots');
    expect(look(0, undefined, { status: 'delivered', ...sent }).words).toBe('šodien · paziņots');
    expect(look(0, undefined, { status: 'waiting', at: NOW, sentAt: null }).words).toBe('šodien');
    const failed = { status: 'failed', ...sent } as const;
    expect(look(0, undefined, failed)).toMatchObject({ tone: 'warn', words: 'šodien · jāzvana' });
    expect(look(0, { daysAgo: 0, isReached: true }, failed).words).toBe('šodien · paziņots');
  });
});

const NOW = Date.parse('2026-11-12T10:00:00Z');

const DAY_MS = 86_400_000;

function look(
  ageDays: number,
  told?: { readonly daysAgo: number; readonly isReached: boolean },
  message?: Pick<NoticeData, 'status' | 'at' | 'sentAt'>,
) {
  const tellings = told
    ? [{ at: NOW - told.daysAgo * DAY_MS, by: null, how: 'phone' as const, isReached: told.isReached }]
    : [];
  const about = { noticeId: '1', about: 'result', questionId: null, channel: 'sms', why: null } as const;
  const notices = message ? [{ ...about, ...message }] : [];
  return ageLook({ ageDays, tellings, notices }, NOW, textsIn('lv'));
}
