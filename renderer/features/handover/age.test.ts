import { describe, expect, it } from 'vitest';
import { textsIn } from '#shared/i18n/texts.ts';
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
});

const NOW = Date.parse('2026-11-12T10:00:00Z');

function look(ageDays: number, told?: { readonly daysAgo: number; readonly isReached: boolean }) {
  const tellings = told
    ? [{ at: NOW - told.daysAgo * 86_400_000, by: null, how: 'phone' as const, isReached: told.isReached }]
    : [];
  return ageLook({ ageDays, tellings }, NOW, textsIn('lv'));
}
