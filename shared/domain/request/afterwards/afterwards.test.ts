import { describe, expect, it } from 'vitest';
import { evolveRequest, judgeRequest } from '#shared/domain/request/evolve.ts';
import type { RequestCommand } from '#shared/domain/request/decide.ts';
import type { Answer, FormCorrectionReason } from '#shared/domain/request/afterwards/types.ts';
import {
  after,
  at,
  CLIENT,
  factsOf,
  MORNING,
  refusal,
  RESULT,
  verdict,
  ANNA,
} from '#tests/factories/requestLife.ts';

const DAY_MS = 86_400_000;
const withdraw: RequestCommand = { kind: 'withdraw', how: 'phone', asker: 'client', words: ' Pārdomāju ' };
const voided: RequestCommand = {
  kind: 'void',
  why: { reason: 'wrongClient', words: 'Divas Almas' },
  isManager: false,
};
const accept: RequestCommand = { kind: 'accept', ownerReference: 'VSAA-1' };

describe('withdrawing a request', () => {
  it('keeps the number, and how and in which words it was asked for', () => {
    expect(after(accept, withdraw)).toMatchObject({
      status: 'withdrawn',
      secret: 'secret',
      withdrawal: { by: 'client', how: 'phone', asker: 'client', words: 'Pārdomāju', staffId: 'anna' },
    });
  });

  it('holds no personal data outside of the personal part', () => {
    const [event] = factsOf(after(), withdraw);
    expect(JSON.stringify(event?.payload)).not.toContain('Pārdomāju');
  });

  it('is refused once the owner has decided, and twice', () => {
    expect(refusal(after(RESULT), withdraw)).toBe('request.alreadyDecided');
    expect(refusal(after(withdraw), withdraw)).toBe('request.alreadyWithdrawn');
  });

  it('may be asked for by a representative only where one was recorded', () => {
    expect(refusal(after(), { ...withdraw, asker: 'representative' })).toBe('request.noRepresentative');
    const represented = { ...after(), representativeId: 'r-1' };
    expect(refusal(represented, { ...withdraw, asker: 'representative' })).toBeNull();
  });

  it('leaves nothing for the owner to decide and no receipt to give, but a paper that says so', () => {
    const state = after(withdraw);
    expect(refusal(state, accept)).toBe('request.alreadyWithdrawn');
    expect(refusal(state, RESULT)).toBe('request.alreadyWithdrawn');
    expect(refusal(state, { kind: 'issueReceipt', language: 'lv', paper: { version: 1 } })).toBe(
      'request.alreadyWithdrawn',
    );
    const confirmation = { kind: 'issueConfirmation', language: 'lv', paper: { version: 1 } } as const;
    expect(refusal(after(), confirmation)).toBe('request.stillOpen');
    expect(after(withdraw, confirmation, confirmation).confirmations).toBe(2);
  });

  it('contradicts what the owner decided meanwhile', () => {
    expect(verdict(after(), withdraw, after(RESULT))).toBe('request.alreadyDecided');
  });

  it('contradicts nothing where another counter was told the same, and the first stands', () => {
    const first = after(withdraw);
    const [second] = factsOf(after(), { ...withdraw, how: 'writing' });
    if (!second) throw new Error('nothing happened');
    expect(judgeRequest(first, second)).toBeNull();
    expect(evolveRequest(first, second)).toEqual(first);
  });
});

describe('a registration made by mistake', () => {
  it('is void with a reason and words, and the number stays', () => {
    expect(after(voided)).toMatchObject({
      status: 'voided',
      secret: 'secret',
      voiding: { reason: 'wrongClient', words: 'Divas Almas', staffId: 'anna' },
    });
    const silent: RequestCommand = { ...voided, why: { reason: 'twice', words: ' ' } };
    expect(refusal(after(), silent)).toBe('request.reasonNeedsWords');
  });

  it('is voided on its day by whoever made it, by managers on any', () => {
    const ilze = at('ilze');
    expect(refusal(after(), voided, ilze)).toBe('request.notYours');
    expect(refusal(after(), voided, { ...ANNA, now: MORNING + DAY_MS })).toBe('request.dayOver');
    expect(refusal(after(), { ...voided, isManager: true }, { ...ilze, now: MORNING + DAY_MS })).toBeNull();
  });

  it('goes by the business day, which does not go back with the clock', () => {
    const back = { ...ANNA, businessDay: '2026-11-25' } as const;
    expect(refusal(after(), voided, back)).toBe('request.dayOver');
  });

  it('is not voided once the owner has decided, and cannot be decided once void', () => {
    expect(refusal(after(RESULT), voided)).toBe('request.alreadyDecided');
    expect(refusal(after(voided), RESULT)).toBe('request.alreadyVoided');
  });

  it('contradicts a withdrawal that was recorded meanwhile, and the other way round', () => {
    expect(verdict(after(), voided, after(withdraw))).toBe('request.alreadyWithdrawn');
    expect(verdict(after(), withdraw, after(voided))).toBe('request.alreadyVoided');
  });
});

describe('a form corrected after registration', () => {
  const PHONE = 'contact.phone';
  const child = '22222222-2222-4222-8222-222222222222';
  const entries = (answers: Record<string, Answer>) =>
    Object.entries(answers).map(([field, answer]) => ({
      field,
      answer,
      subjectId: field.startsWith('child') ? child : CLIENT,
    }));
  const why = (reason: FormCorrectionReason = 'mistyped', words = '') => ({ reason, words });
  const correct = (answers: Record<string, Answer>, known = 0): RequestCommand => ({
    kind: 'correct',
    known,
    entries: entries(answers),
    delivery: 'post',
    otherSubjects: {},
    why: why(),
    isManager: false,
  });

  it('has the newest answers, and says of each change what was, what is, who, when and why', () => {
    const state = after({
      ...correct({ [PHONE]: '+37129999999', 'child.name': 'Rūta' }),
      why: why('other', 'Zvanīja'),
    } as RequestCommand);
    expect(state.answers).toEqual({ [PHONE]: '+37129999999', 'child.name': 'Rūta' });
    expect(state.delivery).toBe('post');
    expect(state.corrections).toMatchObject([
      {
        at: MORNING,
        staffId: 'anna',
        reason: 'other',
        words: 'Zvanīja',
        isAfterAcceptance: false,
        changes: [
          { field: PHONE, was: '+371 26123450', now: '+37129999999' },
          { field: 'child.name', was: null, now: 'Rūta' },
        ],
      },
    ]);
  });

  it('keeps each answer as data of the person it is about', () => {
    const [event] = factsOf(after(), correct({ [PHONE]: '+37129999999', 'child.name': 'Rūta' }));
    expect(event?.personal.map(({ subjectId, data }) => [subjectId, data])).toEqual([
      [CLIENT, { answers: { [PHONE]: '+37129999999' } }],
      [child, { answers: { 'child.name': 'Rūta' } }],
    ]);
    expect(JSON.stringify(event?.payload)).not.toContain('Rūta');
  });

  it('writes anew what is now about somebody else in the same words, and tells it as no change', () => {
    const before = after(correct({ 'child.name~1': 'Rūta', 'child.phone~1': '1' }));
    const oto = '33333333-3333-4333-8333-333333333333';
    const moved = ['child.name~1', 'child.phone~1'].map((field, index) => ({
      field,
      answer: index === 0 ? 'Oto' : '1',
      subjectId: oto,
      isMoved: true,
    }));
    const command = { ...correct({}, 1), entries: moved } as RequestCommand;
    const [event] = factsOf(before, command);
    expect(event?.personal).toMatchObject([
      { subjectId: oto, data: { answers: { 'child.name~1': 'Oto', 'child.phone~1': '1' } } },
    ]);
    const state = event && evolveRequest(before, event);
    expect(state?.corrections?.at(-1)?.changes).toEqual([{ field: 'child.name~1', was: 'Rūta', now: 'Oto' }]);
    const same = moved.map((entry) => ({ ...entry, answer: entry.answer === 'Oto' ? 'Rūta' : entry.answer }));
    expect(refusal(before, { ...command, entries: same } as RequestCommand)).toBe('request.nothingToCorrect');
  });

  it('forgets what was erased, and which fields were written stays', () => {
    const [event] = factsOf(after(), correct({ [PHONE]: '+37129999999' }));
    if (!event) throw new Error('nothing happened');
    const state = evolveRequest(after(), { ...event, personal: [{ subjectId: CLIENT, hash: '' }] });
    expect(JSON.stringify(state)).not.toContain('29999999');
    expect(state?.corrections).toMatchObject([{ changes: [{ field: PHONE, now: null }] }]);
  });

  it('takes an answer away', () => {
    const state = after(correct({ [PHONE]: null }));
    expect(state.answers).toEqual({});
  });

  it('is made by whoever registered it, or a manager, until the owner has decided', () => {
    const ilze = at('ilze');
    const change = correct({ [PHONE]: '1' });
    expect(refusal(after(), change, ilze)).toBe('request.notYours');
    expect(refusal(after(), { ...change, isManager: true } as RequestCommand, ilze)).toBeNull();
    expect(refusal(after(), change, { ...ANNA, now: MORNING + DAY_MS })).toBeNull();
    expect(refusal(after(RESULT), change)).toBe('request.alreadyDecided');
    expect(refusal(after(withdraw), change)).toBe('request.alreadyWithdrawn');
  });

  it('says that the owner was at work already, also where the counter did not know', () => {
    expect(after(accept, correct({ [PHONE]: '1' })).corrections?.[0]?.isAfterAcceptance).toBe(true);
    const [fact] = factsOf(after(), correct({ [PHONE]: '1' }));
    const state = fact && evolveRequest(after(accept), fact);
    expect(state?.corrections?.[0]?.isAfterAcceptance).toBe(true);
  });

  it('changes something, and says why in words where the list does not', () => {
    expect(refusal(after(), correct({ [PHONE]: '+371 26123450', box: false }))).toBe(
      'request.nothingToCorrect',
    );
    const silent = { ...correct({ [PHONE]: '1' }), why: why('other') } as RequestCommand;
    expect(refusal(after(), silent)).toBe('request.reasonNeedsWords');
  });

  it('is made on what the screen showed, not on top of what a colleague wrote meanwhile', () => {
    const once = after(correct({ [PHONE]: '1' }));
    expect(refusal(once, correct({ [PHONE]: '2' }))).toBe('request.correctedElsewhere');
    expect(refusal(once, correct({ [PHONE]: '2' }, 1))).toBeNull();
  });

  it('goes together with what another place wrote of other fields, and contradicts the same field', () => {
    const there = after(correct({ [PHONE]: '1' }));
    expect(verdict(after(), correct({ [PHONE]: '2' }), there)).toBe('request.correctedElsewhere');
    expect(verdict(after(), correct({ 'contact.email': 'a@b.lv' }), there)).toBeNull();
    expect(verdict(there, correct({ [PHONE]: '2' }, 1), there)).toBeNull();
  });

  it('contradicts another place also by what follows a correction of its own', () => {
    const base = after();
    const [theirs] = factsOf(base, correct({ 'contact.email': 'theirs@b.lv' }));
    const [mine] = factsOf(base, correct({ [PHONE]: '1' }));
    const mineOnly = mine && evolveRequest(base, mine);
    if (!theirs || !mine || !mineOnly) throw new Error('nothing happened');
    const both = evolveRequest(evolveRequest(base, theirs), mine);
    const [next] = factsOf(mineOnly, correct({ 'contact.email': 'mine@b.lv' }, 1));
    expect(next && judgeRequest(both, next)).toBe('request.correctedElsewhere');
  });
});
