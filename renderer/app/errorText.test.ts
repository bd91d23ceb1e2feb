import { beforeAll, describe, expect, it } from 'vitest';
import { errorText } from './errorText.ts';
import { startTexts } from './i18n.ts';

beforeAll(() => startTexts('lv'));

describe('errors in words', () => {
  it('say the rule that refused', () => {
    expect(errorText({ code: 'refused', rule: 'visit.noClient' })).toBe('Vispirms norādiet, kas ir klients.');
  });

  it('fall back to the code where a rule has no words', () => {
    expect(errorText({ code: 'refused', rule: 'from.theFuture' })).toContain('Šobrīd to izdarīt nevar.');
  });

  it('name the seconds to wait and the reference in the log', () => {
    expect(errorText({ code: 'tooManyTries', retryAfterMs: 1500 })).toContain('Pagaidiet 2 s');
    expect(errorText({ code: 'internal', reference: 'F3A9' })).toContain('F3A9');
  });
});
