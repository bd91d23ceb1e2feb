import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '#shared/lib/time.ts';
import type { Question } from '#shared/domain/request/asked/types.ts';
import type { Telling } from '#shared/domain/request/keeping/types.ts';
import type { Notice } from '#shared/domain/request/notice/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { contactCount, contactsByService } from '#shared/domain/request/contactCount.ts';
import { NOON } from '#tests/factories/journal.ts';

const DAY_MS = 24 * 60 * MINUTE_MS;
const registered = { registeredAt: NOON, handover: null } as const;
const handover = (at: number): RequestState['handover'] => ({ at }) as RequestState['handover'];
const told = (isReached: boolean): Telling => ({ at: NOON, staffId: 'anna', how: 'phone', isReached });
const question = (facts: Partial<Question> = {}): Question => ({
  id: 'q',
  by: 'owner',
  documents: [],
  answerBy: '2026-12-01',
  askedAt: NOON,
  staffId: null,
  attachedBefore: [],
  answers: [],
  withdrawnAt: null,
  letters: 0,
  ...facts,
});
const answer = (at: number, staffId: string | null) => ({ at, staffId, attachments: [] });
const notice = (status: Notice['status']): Notice => ({
  id: status,
  about: 'result',
  questionId: null,
  channel: 'sms',
  status,
  why: null,
  at: NOON,
  sentAt: null,
});

describe('contacts for one request (INT-20)', () => {
  it('a client comes once a day however much is done then', () => {
    const later = NOON + 3 * DAY_MS;
    expect(contactCount(registered)).toEqual({ came: 1, contacted: 0 });
    expect(contactCount({ ...registered, handover: handover(NOON + MINUTE_MS) }).came).toBe(1);
    const answered = question({ answers: [answer(later, 'anna'), answer(later + DAY_MS, null)] });
    const whole = { ...registered, questions: [answered], handover: handover(later + 5 * DAY_MS) };
    expect(contactCount(whole)).toEqual({ came: 3, contacted: 0 });
    const withdrawal = { at: later, staffId: 'anna', counter: null, by: 'client', asker: 'client' } as const;
    expect(contactCount({ ...registered, withdrawal: { ...withdrawal, how: 'inPerson' } }).came).toBe(2);
    expect(contactCount({ ...registered, withdrawal: { ...withdrawal, how: 'phone' } })).toEqual({
      came: 1,
      contacted: 1,
    });
  });

  it('is contacted when reached: by a person, a letter whatever its copies, or a message that went out', () => {
    const asked = question({ letters: 2, tellings: [told(true), told(false)] });
    const facts = {
      ...registered,
      questions: [asked],
      tellings: [told(true), told(false)],
      notices: [notice('sent'), notice('delivered'), notice('failed'), notice('dropped'), notice('asked')],
    };
    expect(contactCount(facts)).toEqual({ came: 1, contacted: 5 });
  });

  it('the average of a service is of requests that are over, from five on, the most contacts first', () => {
    const of = (serviceId: string, status: RequestState['status'], came: number) => ({
      ...registered,
      serviceId,
      status,
      handover: came > 1 ? handover(NOON + DAY_MS) : handover(NOON),
    });
    const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
    const requests = [
      ...times(4, of('few', 'handedOver', 2)),
      ...times(9, of('few', 'resultReady', 2)),
      ...times(5, of('once', 'sent', 1)),
      ...times(3, of('often', 'handedOver', 2)),
      ...times(3, of('often', 'handedOver', 1)),
    ];
    expect(contactsByService(requests)).toEqual([
      { serviceId: 'often', requests: 6, came: 1.5, contacted: 0 },
      { serviceId: 'once', requests: 5, came: 1, contacted: 0 },
    ]);
  });
});
