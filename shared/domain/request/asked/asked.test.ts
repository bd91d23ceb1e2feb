import { describe, expect, it } from 'vitest';
import type { FoldableEvent, NewEvent } from '#shared/domain/event.ts';
import { openQuestions, waitsUntil } from '#shared/domain/request/asked/waiting.ts';
import { decideRequest, type RequestCommand } from '#shared/domain/request/decide.ts';
import { evolveRequest, judgeRequest } from '#shared/domain/request/evolve.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { requestRegistered } from '#tests/factories/events.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const NOW = Date.UTC(2026, 10, 24, 8);
const clerk = {
  now: NOW,
  actor: { kind: 'staff', staffId: 'anna' as StaffId, counter: '3. lodziņš' },
} as const;
const owner = { now: NOW, actor: { kind: 'system', name: 'vsaa' } } as const;
type Context = typeof clerk | typeof owner;

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
const tell: RequestCommand = { kind: 'issueLetter', questionId: 'q1', language: 'lv' };
const result: RequestCommand = {
  kind: 'returnResult',
  outcome: 'positive',
  resultKind: 'document',
  content: 'Lēmums',
  reasons: '',
  nextStep: '',
};

let facts = 0;
const stored = (event: NewEvent, { now, actor }: Context): FoldableEvent => ({
  id: `e${(facts += 1)}` as EventId,
  at: now,
  actor,
  undoOf: null,
  ...event,
  personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
});

type Act = readonly [RequestCommand, Context];

function after(...acts: Act[]): RequestState {
  let state = evolveRequest(null, stored(requestRegistered(CLIENT), clerk));
  for (const [command, context] of acts)
    for (const event of factsOf(state, command, context)) state = evolveRequest(state, event);
  if (!state) throw new Error('nothing was registered');
  return state;
}

function factsOf(state: RequestState | null, command: RequestCommand, context: Context): FoldableEvent[] {
  const decision = decideRequest(state, command, context);
  if (!decision.ok) throw new Error(decision.error.rule);
  return decision.value.map((event) => stored(event, context));
}

function refusal(state: RequestState, command: RequestCommand, context: Context = clerk): string | null {
  const decision = decideRequest(state, command, context);
  return decision.ok ? null : decision.error.rule;
}

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
  return [{ kind: 'attach', attachment, whyNot: null }, clerk];
}

/** What the back-office says of a fact from a place that knew no more than `knew`. */
function verdict(knew: RequestState, command: RequestCommand, now: RequestState): string | null {
  const [fact] = factsOf(knew, command, clerk);
  return fact ? judgeRequest(now, fact) : null;
}

describe('something missing is asked of the client', () => {
  it('by the owner or by a specialist of the centre, in the same words: what, why and by when', () => {
    expect(after([ask(), owner]).questions).toMatchObject([
      { by: 'owner', staffId: null, documents: ['work-record'], answerBy: '2026-12-05', withdrawnAt: null },
    ]);
    expect(after([ask(), clerk]).questions).toMatchObject([
      { by: 'centre', staffId: 'anna', what: 'Darba grāmatiņa', why: 'Nav ziņu par stāžu līdz 1996. gadam' },
    ]);
  });

  it('holds no personal data outside of the personal part', () => {
    const [event] = factsOf(after(), ask(), owner);
    expect(JSON.stringify(event?.payload)).not.toMatch(/grāmatiņa|stāžu/);
  });

  it('says what and why, names documents of the card only, and leaves time to answer', () => {
    const state = after();
    expect(refusal(state, ask({ documents: [], what: ' ' }))).toBe('request.askedNothing');
    expect(refusal(state, ask({ documents: [] }))).toBeNull();
    expect(refusal(state, ask({ why: ' ' }))).toBe('request.askedWithoutReason');
    expect(refusal(state, ask({ documents: ['passport'] }))).toBe('request.unknownDocument');
    expect(refusal(state, ask({ answerBy: '2026-11-23' }))).toBe('request.askedForThePast');
    expect(refusal(state, ask({ answerBy: '2026-11-24' }))).toBeNull();
    expect(refusal(after([result, owner]), ask())).toBe('request.alreadyDecided');
  });

  it('asked again under the same id is asked once; with other words it is another question', () => {
    const state = after([ask(), owner]);
    expect(factsOf(state, ask(), owner)).toEqual([]);
    expect(refusal(state, ask({ why: 'Cits iemesls' }), owner)).toBe('request.questionExists');
  });

  it('keeps the request waiting until the earliest day, and no longer than the request is open', () => {
    const both = after([ask(), owner], [ask({ questionId: 'q2', answerBy: '2026-12-01' }), clerk]);
    expect(waitsUntil(both)).toBe('2026-12-01');
    expect(openQuestions(both).map(({ id }) => id)).toEqual(['q2', 'q1']);
    expect(waitsUntil(after([ask(), owner], [answer, clerk]))).toBeNull();
    expect(waitsUntil(after([ask(), owner], [takeBack, owner]))).toBeNull();
    expect(waitsUntil(after([ask(), owner], [result, owner]))).toBeNull();
  });
});

describe('the answer', () => {
  it('is a text, files that were attached since, or both; each file belongs to one answer', () => {
    const first = after(attach('a0'), [ask(), owner], attach('a1'), [answer, clerk]);
    expect(first.questions?.[0]?.answers).toMatchObject([
      { words: 'Strādāja Ogrē', attachments: ['a1'], staffId: 'anna' },
    ]);
    const silent: RequestCommand = { kind: 'answer', questionId: 'q1', words: ' ' };
    expect(refusal(after(attach('a0'), [ask(), owner]), silent)).toBe('request.answerEmpty');
    expect(refusal(after([ask(), owner], attach('a1')), silent)).toBeNull();
    const twoAsked = after([ask(), owner], [ask({ questionId: 'q2' }), owner], attach('a1'), [answer, clerk]);
    expect(refusal(twoAsked, { ...silent, questionId: 'q2' })).toBe('request.answerEmpty');
  });

  it('is given once, and not to a question that was withdrawn', () => {
    expect(refusal(after([ask(), owner], [answer, clerk]), answer)).toBe('request.questionAnswered');
    expect(refusal(after([ask(), owner], [takeBack, owner]), answer)).toBe('request.questionWithdrawn');
    expect(refusal(after(), answer)).toBe('request.questionUnknown');
  });

  it('from two places that did not know of each other reaches the owner twice', () => {
    const asked = after([ask(), owner]);
    expect(verdict(asked, answer, after([ask(), owner], [answer, clerk]))).toBeNull();
  });

  it('that meets a withdrawn question or a decided request waits for a person: the client came for nothing', () => {
    const asked = after([ask(), owner]);
    expect(verdict(asked, answer, after([ask(), owner], [takeBack, owner]))).toBe(
      'request.questionWithdrawn',
    );
    expect(verdict(asked, answer, after([ask(), owner], [result, owner]))).toBe('request.alreadyDecided');
    expect(verdict(after(), ask(), after([result, owner]))).toBe('request.alreadyDecided');
  });
});

describe('a question', () => {
  it('is withdrawn by whoever asked, not after the answer, and twice is once', () => {
    expect(refusal(after([ask(), owner]), takeBack, clerk)).toBe('request.questionNotYours');
    expect(refusal(after([ask(), clerk]), takeBack, owner)).toBe('request.questionNotYours');
    expect(refusal(after([ask(), owner], [answer, clerk]), takeBack, owner)).toBe('request.questionAnswered');
    expect(factsOf(after([ask(), owner], [takeBack, owner]), takeBack, owner)).toEqual([]);
  });

  it('is told on paper while it is open, each paper after the first a copy', () => {
    expect(after([ask(), owner], [tell, clerk], [tell, clerk]).questions?.[0]?.letters).toBe(2);
    expect(refusal(after([ask(), owner], [answer, clerk]), tell)).toBe('request.questionAnswered');
  });
});
