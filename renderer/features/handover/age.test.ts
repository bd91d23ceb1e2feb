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
  ])('%i days: %s', (days, kind) => {
    expect(ageKind(days)).toBe(kind);
  });

  it('says with words what the colour says', () => {
    const t = textsIn('lv');
    expect(ageLook(0, t)).toMatchObject({ tone: 'neutral', words: 'šodien' });
    expect(ageLook(21, t)).toMatchObject({ tone: 'warn', words: '21 diena · jāatgādina' });
    expect(ageLook(40, t)).toMatchObject({ tone: 'error', words: '40 dienas · jāzvana' });
  });
});
