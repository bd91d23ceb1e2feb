import { describe, expect, it } from 'vitest';
import type { RequestCommand } from '#shared/domain/request/decide.ts';
import { openQuestions, waitsUntil } from '#shared/domain/request/asked/waiting.ts';
import {
  afterActs,
  ANNA,
  factsOf,
  OWNER,
  refusal,
  RESULT,
  verdict,
  type Act,
} from '#tests/factories/requestLife.ts';

const ask = (more: Partial<Extract<RequestCommand, { kind: 'ask' }>> = {}): RequestCommand => ({
  kind: 'ask',
  questionId: 'q1',
  documents: ['work-record'],
  knownDocuments: ['work-record', 'other-record'],
  what: 'Darba grāmatiņa',
  why: 'Nav ziņu par stāžu līdz 1996. gadam',
  answerBy: '2026-12-05',
  ...more,
});
const answer: RequestCommand = { kind: 'answer', questionId: 'q1', words: 'Strādāja Ogrē' };
const takeBack: RequestCommand = { kind: 'withdrawQuestion', questionId: 'q1' };
const tell: RequestCommand = { kind: 'issueLetter', questionId: 'q1', language: 'lv', paper: { version: 1 } };
function attach(attachmentId: string): Act {
  const attachment = {
    attachmentId,
    documentId: null,
    turn: 0,
    name: 'skenēts.pdf',
    hash: attachmentId.padEnd(64, '0'),
    bytes: 10,
    kind: 'pdf',
    pages: 1,
    signatures: 0,
  } as const;
  return [{ kind: 'attach', attachment, whyNot: null }, ANNA];
}

describe('something missing is asked of the client', () => {
  it('by the owner or by a specialist of the centre, in the same words: what, why and by when', () => {
    expect(afterActs([ask(), OWNER]).questions).toMatchObject([
      { by: 'owner', staffId: null, documents: ['work-record'], answerBy: '2026-12-05', withdrawnAt: null },
    ]);
    expect(afterActs([ask(), ANNA]).questions).toMatchObject([
      { by: 'centre', staffId: 'anna', what: 'Darba grāmatiņa', why: 'Nav ziņu par stāžu līdz 1996. gadam' },
    ]);
  });

  it('holds no personal data outside of the personal part', () => {
    const [event] = factsOf(afterActs(), ask(), OWNER);
    expect(JSON.stringify(event?.payload)).not.toMatch(/grāmatiņa|stāžu/);
  });

  it('says what and why, names documents of the card only, and leaves time to answer', () => {
    const state = afterActs();
    expect(refusal(state, ask({ documents: [], what: ' ' }))).toBe('request.askedNothing');
    expect(refusal(state, ask({ documents: [] }))).toBeNull();
    expect(refusal(state, ask({ why: ' ' }))).toBe('request.askedWithoutReason');
    expect(refusal(state, ask({ documents: ['passport'] }))).toBe('request.unknownDocument');
    expect(refusal(state, ask({ answerBy: '2026-11-23' }))).toBe('request.askedForThePast');
    expect(refusal(state, ask({ answerBy: '2026-11-24' }))).toBeNull();
    expect(refusal(afterActs([RESULT, OWNER]), ask())).toBe('request.alreadyDecided');
  });

  it('asked again under the same id is asked once; with other words it is another question', () => {
    const state = afterActs([ask(), OWNER]);
    expect(factsOf(state, ask(), OWNER)).toEqual([]);
    expect(refusal(state, ask({ why: 'Cits iemesls' }), OWNER)).toBe('request.questionExists');
  });

  it('keeps the request waiting until the earliest day, and no longer than the request is open', () => {
    const both = afterActs([ask(), OWNER], [ask({ questionId: 'q2', answerBy: '2026-12-01' }), ANNA]);
    expect(waitsUntil(both)).toBe('2026-12-01');
    expect(openQuestions(both).map(({ id }) => id)).toEqual(['q2', 'q1']);
    expect(waitsUntil(afterActs([ask(), OWNER], [answer, ANNA]))).toBeNull();
    expect(waitsUntil(afterActs([ask(), OWNER], [takeBack, OWNER]))).toBeNull();
    expect(waitsUntil(afterActs([ask(), OWNER], [RESULT, OWNER]))).toBeNull();
  });
});

describe('the answer', () => {
  it('is a text, files that were attached since, or both; each file belongs to one answer', () => {
    const first = afterActs(attach('a0'), [ask(), OWNER], attach('a1'), [answer, ANNA]);
    expect(first.questions?.[0]?.answers).toMatchObject([
      { words: 'Strādāja Ogrē', attachments: ['a1'], staffId: 'anna' },
    ]);
    const silent: RequestCommand = { kind: 'answer', questionId: 'q1', words: ' ' };
    expect(refusal(afterActs(attach('a0'), [ask(), OWNER]), silent)).toBe('request.answerEmpty');
    expect(refusal(afterActs([ask(), OWNER], attach('a1')), silent)).toBeNull();
    const twoAsked = afterActs([ask(), OWNER], [ask({ questionId: 'q2' }), OWNER], attach('a1'), [
      answer,
      ANNA,
    ]);
    expect(refusal(twoAsked, { ...silent, questionId: 'q2' })).toBe('request.answerEmpty');
  });

  it('is given once, and not to a question that was withdrawn', () => {
    expect(refusal(afterActs([ask(), OWNER], [answer, ANNA]), answer)).toBe('request.questionAnswered');
    expect(refusal(afterActs([ask(), OWNER], [takeBack, OWNER]), answer)).toBe('request.questionWithdrawn');
    expect(refusal(afterActs(), answer)).toBe('request.questionUnknown');
  });

  it('from two places that did not know of each other reaches the owner twice', () => {
    const asked = afterActs([ask(), OWNER]);
    expect(verdict(asked, answer, afterActs([ask(), OWNER], [answer, ANNA]))).toBeNull();
  });

  it('that meets a withdrawn question or a decided request waits for a person: the client came for nothing', () => {
    const asked = afterActs([ask(), OWNER]);
    expect(verdict(asked, answer, afterActs([ask(), OWNER], [takeBack, OWNER]))).toBe(
      'request.questionWithdrawn',
    );
    expect(verdict(asked, answer, afterActs([ask(), OWNER], [RESULT, OWNER]))).toBe('request.alreadyDecided');
    expect(verdict(afterActs(), ask(), afterActs([RESULT, OWNER]))).toBe('request.alreadyDecided');
  });
});

describe('a question', () => {
  it('is withdrawn by whoever asked, not after the answer, and twice is once', () => {
    expect(refusal(afterActs([ask(), OWNER]), takeBack, ANNA)).toBe('request.questionNotYours');
    expect(refusal(afterActs([ask(), ANNA]), takeBack, OWNER)).toBe('request.questionNotYours');
    expect(refusal(afterActs([ask(), OWNER], [answer, ANNA]), takeBack, OWNER)).toBe(
      'request.questionAnswered',
    );
    expect(factsOf(afterActs([ask(), OWNER], [takeBack, OWNER]), takeBack, OWNER)).toEqual([]);
  });

  it('is told on paper while it is open, each paper after the first a copy', () => {
    expect(afterActs([ask(), OWNER], [tell, ANNA], [tell, ANNA]).questions?.[0]?.letters).toBe(2);
    expect(refusal(afterActs([ask(), OWNER], [answer, ANNA]), tell)).toBe('request.questionAnswered');
  });
});

describe('that the client was told of a question', () => {
  it('is recorded also where no letter was printed, with how it went, while it is open', () => {
    const call = { kind: 'tellQuestion', questionId: 'q1', how: 'phone', isReached: true } as const;
    expect(afterActs([ask(), OWNER], [call, ANNA]).questions?.[0]?.tellings).toMatchObject([
      { how: 'phone', isReached: true, staffId: 'anna' },
    ]);
    expect(refusal(afterActs([ask(), OWNER], [answer, ANNA]), call)).toBe('request.questionAnswered');
    expect(refusal(afterActs([ask(), OWNER], [RESULT, OWNER]), call)).toBe('request.alreadyDecided');
  });
});
