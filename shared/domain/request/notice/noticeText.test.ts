import { describe, expect, it } from 'vitest';
import { noticeText } from '#shared/domain/request/notice/noticeText.ts';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';

const FACTS = {
  about: 'result',
  registerNumber: 'SAL-26-004217-K',
  answerBy: null,
  centre: 'Salaspils klientu apkalpošanas centrs',
  contact: 'Skolas iela 7, 67981000',
} as const;
const QUESTION = { ...FACTS, about: 'question', answerBy: '2026-12-05' } as const;

describe('the words of a message (HND-06)', () => {
  it.each(CLIENT_LANGUAGES)('say number, what to do and the centre in %s', (language) => {
    for (const channel of ['sms', 'email'] as const) {
      for (const facts of [FACTS, QUESTION]) {
        const { text, subject } = noticeText(facts, { channel, language });
        expect(subject).toContain('SAL-26-004217-K');
        for (const part of ['SAL-26-004217-K', FACTS.centre, FACTS.contact]) expect(text).toContain(part);
        expect(text).not.toMatch(/undefined|null/);
      }
    }
    expect(noticeText(QUESTION, { channel: 'sms', language }).text).toContain('05.12.2026');
    // Four parts of an SMS whose letters are not all in its own alphabet.
    expect(noticeText(QUESTION, { channel: 'sms', language }).text.length).toBeLessThanOrEqual(4 * 67);
  });

  it('do without a number that follows and a centre that names no contact', () => {
    const { text } = noticeText(
      { ...FACTS, registerNumber: null, contact: ' ' },
      { channel: 'sms', language: 'lv' },
    );
    expect(text).toBe(
      'Atbilde uz jūsu pieteikumu ir saņemta. Atnāciet tai pakaļ, līdzi ņemiet personu apliecinošu dokumentu. ' +
        'Salaspils klientu apkalpošanas centrs',
    );
  });
});
