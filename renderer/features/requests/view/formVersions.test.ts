import { describe, expect, it } from 'vitest';
import { answersOf } from './formVersions.ts';

const said = { by: 'Anna Kļaviņa', counter: null, words: '', isAfterAcceptance: false } as const;
const REQUEST = {
  version: 3,
  answers: { 'bank.iban': 'LV3', 'contact.email': 'a@b.lv' },
  corrections: [
    {
      ...said,
      at: 1,
      reason: 'mistyped' as const,
      changes: [
        { field: 'bank.iban', was: 'LV1', now: 'LV2' },
        { field: 'contact.email', was: null, now: 'a@b.lv' },
      ],
    },
    {
      ...said,
      at: 2,
      reason: 'clientSays' as const,
      changes: [
        { field: 'bank.iban', was: 'LV2', now: 'LV3' },
        { field: 'contact.phone', was: '26', now: null },
      ],
    },
  ],
};

describe('versions of a form', () => {
  it('are all still readable', () => {
    expect(answersOf(REQUEST, 3)).toEqual(REQUEST.answers);
    expect(answersOf(REQUEST, 2)).toEqual({
      'bank.iban': 'LV2',
      'contact.email': 'a@b.lv',
      'contact.phone': '26',
    });
    expect(answersOf(REQUEST, 1)).toEqual({ 'bank.iban': 'LV1', 'contact.phone': '26' });
  });
});
