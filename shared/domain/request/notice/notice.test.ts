import { describe, expect, it } from 'vitest';
import type { Preference } from '#shared/domain/client/preference/types.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import type { RequestCommand } from '#shared/domain/request/decide.ts';
import { mayBeTold, occasionOf, type ClientToTell } from '#shared/domain/request/notice/mayBeTold.ts';
import type { NoticeReason, NoticeStatus } from '#shared/domain/request/notice/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { after, factsOf, HAND_OVER, refusal, RESULT } from '#tests/factories/requestLife.ts';

const ASK: RequestCommand = {
  kind: 'ask',
  questionId: 'q1',
  documents: [],
  knownDocuments: [],
  what: 'Izraksts',
  why: 'Trūkst',
  answerBy: '2026-12-05',
};
const askNotice = { kind: 'askNotice', about: 'result', questionId: null, wish: 'sms' } as const;
const aboutQuestion = { ...askNotice, about: 'question', questionId: 'q1' } as const;
const reported = (status: Exclude<NoticeStatus, 'asked'>, why: NoticeReason | null = null) =>
  ({
    kind: 'reportNotice',
    noticeId: 'n1',
    about: 'result',
    questionId: null,
    channel: 'sms',
    status,
    why,
  }) as const;
const TOLD = { kind: 'tellClient', how: 'phone', isReached: true } as const;

const OF_RESULT = { about: 'result', questionId: null, isByPerson: false } as const;
const OF_THE_QUESTION = { about: 'question', questionId: 'q1', isByPerson: false } as const;
const AUTOMATIC = { noticeId: 'n1', ...OF_RESULT };
const OF_QUESTION = { noticeId: 'n2', ...OF_THE_QUESTION };
const here = after(RESULT);

function client(how: Preference['how'] | null, phone = '20000000'): ClientState & ClientToTell {
  const data = { givenName: 'Anna', familyName: 'Bērziņa', code: '', phone, email: 'anna@example.lv' };
  const preference =
    how === null ? {} : { preference: { how, language: 'uk', at: 1, staffId: null } as const };
  return { kind: 'person', version: 'e', data, mergedInto: null, isRestricted: false, ...preference };
}

describe('what may be told to a client right now (CHN-17)', () => {
  it('not while their data are not to be processed: a person decides (GDPR 18)', () => {
    const restricted = { ...client('sms'), isRestricted: true };
    expect(mayBeTold(here, restricted, AUTOMATIC)).toEqual({ kind: 'fail', why: 'restricted' });
    // Who agreed to no message is missed by nobody.
    expect(mayBeTold(here, { ...restricted, ...client('phone'), isRestricted: true }, AUTOMATIC)).toEqual({
      kind: 'drop',
      why: 'notWanted',
    });
  });

  it('goes out once, whoever wanted it first: a person, or the back-office by itself', () => {
    const told = { kind: 'drop', why: 'told' };
    const asked = after(RESULT, askNotice);
    const [own] = asked.notices ?? [];
    const byPerson = { ...AUTOMATIC, noticeId: own?.id ?? '', isByPerson: true };
    expect(mayBeTold(asked, client('sms'), AUTOMATIC)).toEqual(told);
    expect(mayBeTold(asked, client('sms'), byPerson)).toMatchObject({ kind: 'send' });
    const onItsWay = after(RESULT, reported('waiting'));
    expect(mayBeTold(onItsWay, client('sms'), AUTOMATIC)).toMatchObject({ kind: 'send' });
    expect(mayBeTold(onItsWay, client('sms'), { ...byPerson, noticeId: 'n9' })).toEqual(told);
    const failed = after(RESULT, reported('failed', 'undeliverable'), askNotice);
    expect(mayBeTold(failed, client('sms'), byPerson)).toMatchObject({ kind: 'send' });
  });

  it('is that the result is here, in the way and language they agreed to', () => {
    expect(mayBeTold(here, client('sms'), AUTOMATIC)).toEqual({
      kind: 'send',
      channel: 'sms',
      address: '+37120000000',
      language: 'uk',
    });
    expect(mayBeTold(here, client('email'), AUTOMATIC)).toMatchObject({ address: 'anna@example.lv' });
  });

  it('is nothing without consent, of an erased client, or without a number', () => {
    for (const how of [null, 'phone', 'none'] as const) {
      expect(mayBeTold(here, client(how), AUTOMATIC)).toEqual({ kind: 'drop', why: 'notWanted' });
    }
    expect(mayBeTold(here, null, AUTOMATIC)).toEqual({ kind: 'drop', why: 'erased' });
    expect(mayBeTold(here, { ...client('sms'), data: null }, AUTOMATIC)).toMatchObject({ why: 'erased' });
    expect(mayBeTold(here, client('sms', '67038800'), AUTOMATIC)).toEqual({ kind: 'fail', why: 'noAddress' });
  });

  it('is nothing that is over', () => {
    const over = { kind: 'drop', why: 'over' };
    expect(mayBeTold(after(RESULT, HAND_OVER), client('sms'), AUTOMATIC)).toEqual(over);
    expect(mayBeTold(after(), client('sms'), AUTOMATIC)).toEqual(over);
    const answered = after(ASK, { kind: 'answer', questionId: 'q1', words: 'Nav' });
    expect(mayBeTold(answered, client('sms'), OF_QUESTION)).toEqual(over);
    expect(mayBeTold(after(ASK), client('sms'), OF_QUESTION)).toMatchObject({ kind: 'send' });
  });

  it('is not by itself what a person has told, or what the owner sends to them; a person may have it said again', () => {
    const told = { kind: 'drop', why: 'told' };
    expect(mayBeTold(after(RESULT, TOLD), client('sms'), AUTOMATIC)).toEqual(told);
    expect(mayBeTold(after(RESULT, { ...TOLD, isReached: false }), client('sms'), AUTOMATIC)).toMatchObject({
      kind: 'send',
    });
    const byPost: RequestState = { ...here, delivery: 'post' };
    expect(mayBeTold(byPost, client('sms'), AUTOMATIC)).toEqual(told);
    expect(mayBeTold(byPost, client('sms'), { ...AUTOMATIC, isByPerson: true })).toMatchObject({
      kind: 'send',
    });
    const letter = after(ASK, {
      kind: 'issueLetter',
      questionId: 'q1',
      language: 'lv',
      paper: { version: 1 },
    });
    expect(mayBeTold(letter, client('sms'), OF_QUESTION)).toEqual(told);
    const called = after(ASK, { kind: 'tellQuestion', questionId: 'q1', how: 'phone', isReached: true });
    expect(mayBeTold(called, client('sms'), OF_QUESTION)).toEqual(told);
  });

  it('has its occasion in a result, an owner’s question, or a person who wants it', () => {
    expect(factsOf(after(), RESULT).map(occasionOf)).toEqual([OF_RESULT]);
    const question = { type: 'request.clientAsked', payload: { by: 'owner', questionId: 'q1' } };
    expect(occasionOf(question)).toEqual(OF_THE_QUESTION);
    // The centre asks with a message of its own.
    expect(factsOf(after(), ASK).map(occasionOf)).toEqual([null]);
    expect(factsOf(here, askNotice).map(occasionOf)).toEqual([{ ...OF_RESULT, isByPerson: true }]);
    expect(factsOf(here, HAND_OVER).map(occasionOf)).toEqual([null]);
  });
});

describe('a message that a person wants', () => {
  it('needs the consent, and something to tell', () => {
    expect(refusal(here, { ...askNotice, wish: null })).toBe('request.noticeNotAgreed');
    expect(refusal(here, { ...askNotice, wish: 'phone' })).toBe('request.noticeNotAgreed');
    expect(refusal(after(), askNotice)).toBe('request.noResult');
    expect(refusal(after(RESULT, HAND_OVER), askNotice)).toBe('request.alreadyHandedOver');
    expect(refusal(after(), aboutQuestion)).toBe('request.questionUnknown');
    expect(refusal(after(ASK), aboutQuestion)).toBeNull();
  });

  it('is not asked for while one is on its way, and again once it has come to something', () => {
    expect(refusal(after(RESULT, askNotice), askNotice)).toBe('request.noticeOnItsWay');
    expect(refusal(after(RESULT, reported('waiting')), askNotice)).toBe('request.noticeOnItsWay');
    for (const status of ['sent', 'delivered', 'failed', 'dropped'] as const) {
      expect(refusal(after(RESULT, reported(status)), askNotice)).toBeNull();
    }
  });
});

describe('what is reported of a message', () => {
  it('shows how it stands and when it was sent', () => {
    const state = after(RESULT, reported('waiting'), reported('sent'), reported('delivered'));
    expect(state.notices).toMatchObject([{ id: 'n1', status: 'delivered', sentAt: expect.any(Number) }]);
  });

  it('is said once, and never goes back', () => {
    const facts = (...commands: readonly RequestCommand[]) =>
      factsOf(after(RESULT, ...commands.slice(0, -1)), commands.at(-1) ?? RESULT);
    expect(facts(reported('sent'), reported('sent'))).toEqual([]);
    expect(facts(reported('sent'), reported('waiting'))).toEqual([]);
    for (const end of ['delivered', 'failed', 'dropped'] as const) {
      expect(facts(reported(end), reported('sent'))).toEqual([]);
    }
    expect(facts(reported('sent'), reported('failed', 'undeliverable'))).toHaveLength(1);
    // What was sent and never heard of again is still sent.
    expect(facts(reported('sent'), reported('failed', 'unclear'))).toEqual([]);
  });
});
