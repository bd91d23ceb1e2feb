import { describe, expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { isCorrected } from '#shared/domain/visit/correction/served.ts';
import { evolveVisit } from '#shared/domain/visit/evolve.ts';
import { stageTimesOf } from '#shared/domain/visit/stages.ts';
import type { Outcome } from '#shared/domain/visit/types.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { NOON } from '#tests/factories/journal.ts';
import { Life } from '#tests/factories/visitLife.ts';
import { call, consult, issue, start, triage } from '#tests/factories/visitCommands.ts';
import { aRepresentation } from '#tests/factories/representation.ts';

const [ALMA, VILIS] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const DAY_MS = 24 * 60 * MINUTE_MS;
const mine = { why: { reason: 'mixedUp', words: ' Vārdamāsa ' }, isManager: false } as const;
const asManager = { ...mine, isManager: true } as const;

const TO_COUNTER: VisitCommand[] = [issue, call, start];
const finish: VisitCommand = { kind: 'finish', ratingOffered: false };

const served = (): Life =>
  new Life().do(
    ...TO_COUNTER,
    { kind: 'linkClient', clientId: ALMA },
    {
      kind: 'checkIdentity',
      document: 'passport',
      method: 'lookedAt',
      validTo: '2030-01-01',
      numberEnd: '1234',
    },
    {
      kind: 'recordRepresentative',
      representationId: 'r1',
      representation: aRepresentation({ clientId: ALMA, representativeId: VILIS }),
      name: 'Vilis Ūdris',
      because: '',
    },
    consult,
    finish,
  );

function firstOutcome(life: Life): Outcome {
  const [outcome] = life.state?.outcomes ?? [];
  if (!outcome) throw new Error('nothing came of it');
  return outcome;
}

describe('the wrong client was opened', () => {
  it('is put right after the end, and what was checked of the wrong one no longer counts', () => {
    const life = served().do({ kind: 'correctClient', clientId: VILIS, ...mine });
    expect(life.state).toMatchObject({
      status: 'finished',
      clientId: VILIS,
      identityCheck: null,
      representative: null,
    });
    expect(life.state && isCorrected(life.state)).toBe(true);
    expect(life.events.at(-1)).toMatchObject({
      payload: { was: ALMA, clientId: VILIS, reason: 'mixedUp' },
      personal: [{ subjectId: VILIS, data: { words: 'Vārdamāsa' } }],
    });
  });

  it('may have been nobody at all', () => {
    const life = served().do({ kind: 'correctClient', clientId: null, ...mine });
    expect(life.state?.clientId).toBeNull();
    expect(life.try({ kind: 'correctClient', clientId: null, ...mine })).toBe('visit.nothingToCorrect');
  });

  it('is nothing for a visit that never had a counter', () => {
    const helped = new Life().do({
      kind: 'helpAtDoor',
      triage,
      category: 'A',
      result: 'answered',
      missingDocuments: [],
    });
    expect(helped.try({ kind: 'correctClient', clientId: ALMA, ...asManager })).toBe('visit.neverServed');
  });
});

describe('who may correct', () => {
  const correct: VisitCommand = { kind: 'correctClient', clientId: VILIS, ...mine };

  it('is whoever served, on the same day', () => {
    const life = served();
    expect(life.by('baiba').try(correct)).toBe('visit.notYours');
    life.now += DAY_MS;
    expect(life.by('anna').try(correct)).toBe('visit.dayOver');
  });

  it('is a manager on any day, also of what others served', () => {
    const life = served().by('mara');
    life.now += 9 * DAY_MS;
    expect(life.try({ ...correct, isManager: true })).toBeNull();
  });

  it('says why in words where no reason of the list fits', () => {
    const why = { reason: 'other', words: ' ' } as const;
    expect(served().try({ ...correct, why })).toBe('visit.reasonNeedsWords');
  });
});

describe('the wrong outcome was recorded', () => {
  it('is changed, and its time stays', () => {
    const life = served();
    const was = firstOutcome(life);
    life.do({ kind: 'correctOutcome', was, outcome: { kind: 'referral', serviceId: 'x' }, ...mine });
    expect(life.state?.outcomes).toEqual([{ kind: 'referral', serviceId: 'x', requestId: null, at: was.at }]);
  });

  it('is added or taken away, but one must remain on a visit that has ended', () => {
    const life = served();
    const was = firstOutcome(life);
    const takeAway: VisitCommand = { kind: 'correctOutcome', was, outcome: null, ...mine };
    expect(life.try(takeAway)).toBe('visit.noOutcome');
    const taught = { kind: 'eServiceTaught', serviceId: null } as const;
    life.do({ kind: 'correctOutcome', was: null, outcome: taught, ...mine }, takeAway);
    expect(life.state?.outcomes.map(({ kind }) => kind)).toEqual(['eServiceTaught']);
    expect(life.state?.outcomes[0]?.at).toBe(life.state?.finishedAt);
    expect(life.try(takeAway)).toBe('visit.outcomeGone');
  });

  it('stays as it is where a request or a handover wrote it', () => {
    const life = new Life().do(...TO_COUNTER, {
      kind: 'recordOutcome',
      outcome: 'request',
      serviceId: 'x',
      requestId: 'r1',
    });
    const correct = { kind: 'correctOutcome', was: firstOutcome(life), outcome: null, ...mine } as const;
    expect(life.try(correct)).toBe('visit.outcomeOfRequest');
  });

  it('counts as the last one said when two correct it apart from each other', () => {
    const life = served();
    const was = firstOutcome(life);
    const [here, there] = [life, life].map(({ events }) => {
      const branch = new Life();
      branch.events.push(...events);
      branch.now = life.now;
      return branch;
    });
    here?.do({ kind: 'correctOutcome', was, outcome: { kind: 'referral', serviceId: null }, ...mine });
    there?.do({ kind: 'correctOutcome', was, outcome: { kind: 'notServed', serviceId: null }, ...mine });
    const [first, second] = [here?.events.at(-1), there?.events.at(-1)];
    if (!first || !second || !life.state) throw new Error('nothing was corrected');
    const both = evolveVisit(evolveVisit(life.state, first), second);
    expect(both?.outcomes.map(({ kind }) => kind)).toEqual(['notServed']);
    expect(both?.steps.slice(-2).map(({ type }) => type)).toEqual([
      'visit.outcomeCorrected',
      'visit.outcomeCorrected',
    ]);
  });
});

describe('the end was forgotten', () => {
  const end = { kind: 'endLater', how: 'finished', outcome: 'consultation' } as const;

  it('is recorded later with the time at which it was', () => {
    const life = new Life().do(...TO_COUNTER);
    const endedAt = life.now + 8 * MINUTE_MS;
    life.now = endedAt + 4 * 60 * MINUTE_MS;
    life.do({ ...end, endedAt, ...mine });
    expect(life.state).toMatchObject({ status: 'finished', finishedAt: endedAt });
    expect(life.state?.steps.at(-1)).toMatchObject({ at: endedAt, recordedAt: life.now });
    expect(life.state && stageTimesOf(life.state, life.now).service).toBe(8 * MINUTE_MS);
    expect(life.state && isCorrected(life.state)).toBe(true);
  });

  it('may also be that the client left', () => {
    const life = new Life().do(...TO_COUNTER, { kind: 'park', minutes: null, note: '' });
    const endedAt = life.now + MINUTE_MS;
    life.now += DAY_MS;
    life.do({ ...end, how: 'left', outcome: null, endedAt, ...asManager });
    expect(life.state).toMatchObject({ status: 'left', finishedAt: endedAt });
  });

  it('lies between the last step and now, on the same day', () => {
    const life = new Life().do(...TO_COUNTER);
    const from = life.now;
    const at = (endedAt: number) => life.try({ ...end, endedAt, ...asManager }, 0);
    expect(at(from - 1)).toBe('visit.endsBeforeItBegan');
    expect(at(from + 1)).toBe('visit.notYet');
    life.now += DAY_MS;
    expect(at(life.now - MINUTE_MS)).toBe('visit.endsAnotherDay');
    expect(at(from)).toBeNull();
    expect(at(from)).toBe('visit.notLeftOpen');
  });

  it('says what came of it', () => {
    const life = new Life().do(...TO_COUNTER);
    const nothing = { ...end, outcome: null, endedAt: life.now, ...mine };
    expect(life.try(nothing)).toBe('visit.noOutcome');
    expect(life.do(consult).try({ ...nothing, endedAt: life.now })).toBeNull();
  });
});

describe('a visit that nobody wrote down', () => {
  const enter = {
    kind: 'enterLater',
    triage,
    category: 'A',
    startedAt: NOON,
    endedAt: NOON + 12 * MINUTE_MS,
    outcome: 'consultation',
    ...mine,
  } as const;

  it('stands in its day as served, without a ticket and without a wait', () => {
    const life = new Life();
    life.now = NOON + 60 * MINUTE_MS;
    life.do(enter);
    expect(life.state).toMatchObject({
      status: 'finished',
      ticket: null,
      arrivedAt: NOON,
      calledAt: null,
      finishedAt: NOON + 12 * MINUTE_MS,
      enteredLaterAt: life.now,
      outcomes: [{ kind: 'consultation' }],
    });
    const times = life.state && stageTimesOf(life.state, life.now);
    expect(times).toEqual({ waiting: 0, way: 0, service: 12 * MINUTE_MS, held: 0 });
    expect(life.state && isCorrected(life.state)).toBe(false);
    expect(life.undoLast(0)).toBe('visit.cannotUndo');
    expect(life.try({ kind: 'correctClient', clientId: ALMA, ...mine })).toBeNull();
  });

  it('is entered on the same day; a manager enters one of an earlier day', () => {
    const life = new Life();
    life.now = NOON + DAY_MS;
    expect(life.try(enter)).toBe('visit.dayOver');
    expect(life.try({ ...enter, isManager: true })).toBeNull();
  });

  it('ended after it began, and not in the future', () => {
    const life = new Life();
    expect(life.try(enter)).toBe('visit.notYet');
    expect(life.try({ ...enter, endedAt: NOON - MINUTE_MS })).toBe('visit.endsBeforeItBegan');
  });
});
