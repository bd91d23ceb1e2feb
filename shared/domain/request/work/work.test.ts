import { describe, expect, it } from 'vitest';
import { decideRequest } from '#shared/domain/request/decide.ts';
import { judgeRequest } from '#shared/domain/request/evolve.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { WorkCommand } from '#shared/domain/request/work/decide.ts';
import { awaits, holderOf, isForTaker, openTurn } from '#shared/domain/request/work/turns.ts';
import * as life from '#tests/factories/requestLife.ts';
import { at, CLIENT, MORNING } from '#tests/factories/requestLife.ts';
import { aRouting } from '#tests/factories/requestWork.ts';

const MINUTE = 60_000;
const VSAA = { kind: 'institution', institutionId: 'vsaa' } as const;
const TO_ANNA = { kind: 'person', staffId: 'anna' } as const;

/** One act: who, what, after how many minutes. */
type Act = readonly [who: string, command: WorkCommand, minutes?: number];

const taken: WorkCommand = { kind: 'take', turnId: 't1', isMeant: true, by: 'Jānis Liepiņš' };
const givenBack: WorkCommand = {
  kind: 'giveBack',
  turnId: 't1',
  nextTurnId: 't2',
  target: VSAA,
  fromCentreId: 'sal',
  text: 'Rīt neesmu',
  by: 'Jānis Liepiņš',
};
const returned: WorkCommand = { ...givenBack, kind: 'return', target: TO_ANNA, text: 'Trūkst konta' };
const done: WorkCommand = { kind: 'finishWork', turnId: 't1', text: '', by: 'Jānis Liepiņš' };
const message: WorkCommand = { kind: 'writeMessage', text: ' Klients zvanīs rīt ', by: 'Anna Kļaviņa' };

const factsOf = (state: RequestState, [who, command, minutes]: Act) =>
  life.factsOf(state, command, at(who, minutes));
const after = (...acts: readonly Act[]): RequestState =>
  life.afterActs(...acts.map(([who, command, minutes]) => [command, at(who, minutes)] as const));
const refusal = (state: RequestState, [who, command]: Act) => life.refusal(state, command, at(who));

const routed = after(['anna', aRouting()]);
const withJanis = after(['anna', aRouting()], ['janis', taken, 5]);

describe('a request that somebody works on', () => {
  it('keeps for every stay both levels, the reason, the responsible institution, time in and out (LVL-06)', () => {
    const { work } = after(['anna', aRouting()], ['janis', taken, 5], ['janis', done, 30]);
    expect(work?.turns).toEqual([
      {
        id: 't1',
        fromLevel: 1,
        toLevel: 2,
        fromCentreId: 'sal',
        fromStaffId: 'anna',
        target: VSAA,
        reason: 'needsSpecialist',
        institutionId: 'vsaa',
        inAt: MORNING,
        takenAt: MORNING + 5 * MINUTE,
        takenBy: 'janis',
        outAt: MORNING + 30 * MINUTE,
        outBy: 'janis',
        ending: 'done',
      },
    ]);
  });

  it('waits for its owner once the centre has done its part, and for nobody here any more', () => {
    expect(awaits(withJanis)).toBeNull();
    const state = after(['anna', aRouting()], ['janis', taken], ['janis', done]);
    expect(openTurn(state)).toBeNull();
    expect(awaits(state)).toBe('institution');
  });

  it('is offered to those of the level who speak for the institution, in that centre only (LVL-16)', () => {
    const turn = openTurn(routed);
    if (!turn) throw new Error('nobody has it');
    const taker = { staffId: 'janis', levels: [2], institutions: ['vsaa'], centreId: 'sal' };
    expect(isForTaker(turn, taker)).toBe(true);
    expect(isForTaker(turn, { ...taker, institutions: ['vid'] })).toBe(false);
    expect(isForTaker(turn, { ...taker, levels: [1] })).toBe(false);
    expect(isForTaker(turn, { ...taker, centreId: 'rop' })).toBe(false);
    expect(isForTaker({ ...turn, takenBy: 'ilze' }, taker)).toBe(false);
  });

  it('goes to level 2 as a simple service only with a reason (LVL-10)', () => {
    const registered = after();
    expect(refusal(registered, ['anna', aRouting({ isSimple: true })])).toBe('request.simpleNeedsReason');
    const why = aRouting({ isSimple: true, text: 'Strīds par stāžu' });
    expect(refusal(registered, ['anna', why])).toBeNull();
    expect(refusal(registered, ['anna', aRouting({ isSimple: true, reason: 'rule' })])).toBeNull();
    expect(refusal(registered, ['janis', aRouting({ isSimple: true, fromLevel: 2 })])).toBeNull();
  });

  it('is taken by one: whoever comes later is told so', () => {
    expect(refusal(withJanis, ['ilze', taken])).toBe('request.alreadyTaken');
    expect(refusal(routed, ['liga', { ...taken, isMeant: false }])).toBe('request.notMeantForYou');
  });

  it('is done with, given back and returned only by whoever has it', () => {
    for (const command of [done, givenBack, returned]) {
      expect(refusal(withJanis, ['ilze', command])).toBe('request.workNotYours');
      expect(refusal(withJanis, ['janis', command])).toBeNull();
    }
  });

  it('goes back into the line of the others, and stays the sender’s to have it returned', () => {
    const turn = openTurn(after(['anna', aRouting()], ['janis', taken], ['janis', givenBack, 9]));
    expect(turn).toMatchObject({ id: 't2', target: VSAA, takenBy: null, fromStaffId: 'anna', toLevel: 2 });
  });

  it('comes back to the sender with what is missing, who may then put the form right', () => {
    expect(refusal(withJanis, ['janis', { ...returned, text: ' ' }])).toBe('request.workNeedsText');
    const back = after(['ilze', aRouting()], ['janis', taken], ['janis', { ...returned, target: TO_ANNA }]);
    const turn = openTurn(back);
    expect(turn).toMatchObject({ reason: 'returned', fromLevel: 2, toLevel: 1, fromStaffId: 'janis' });
    expect(turn && holderOf(turn)).toBe('anna');
    expect(back.work?.steps.at(-1)).toMatchObject({ text: 'Trūkst konta', by: 'Jānis Liepiņš' });
    const correction = {
      kind: 'correct',
      known: 0,
      entries: [{ field: 'contact.phone', answer: '+371 2', subjectId: CLIENT }],
      delivery: 'counter',
      otherSubjects: {},
      why: { reason: 'mistyped', words: '' },
      isManager: false,
    } as const;
    // Whoever has it back may correct, though a colleague registered it.
    const toIlze = { ...returned, target: { kind: 'person', staffId: 'ilze' } } as const;
    const withIlze = after(['ilze', aRouting()], ['janis', taken], ['janis', toIlze]);
    expect(decideRequest(withIlze, correction, at('ilze')).ok).toBe(true);
    expect(decideRequest(withIlze, correction, at('janis'))).toMatchObject({
      error: { rule: 'request.notYours' },
    });
  });

  it('is passed on by whoever has it, the sender while nobody does, and managers', () => {
    const on = aRouting({ turnId: 't2', afterTurnId: 't1', target: TO_ANNA });
    expect(refusal(withJanis, ['anna', on])).toBe('request.workNotYours');
    expect(refusal(withJanis, ['janis', on])).toBeNull();
    expect(refusal(withJanis, ['mara', { ...on, isManager: true }])).toBeNull();
    expect(refusal(routed, ['anna', on])).toBeNull();
    const { work } = life.folded(withJanis, factsOf(withJanis, ['janis', on, 20]));
    expect(work?.turns.map(({ ending, outAt }) => [ending, outAt])).toEqual([
      ['passedOn', MORNING + 20 * MINUTE],
      [null, null],
    ]);
  });

  it('changes nothing on a screen that shows what is no longer so', () => {
    expect(refusal(withJanis, ['janis', { ...done, turnId: 'old' }])).toBe('request.workMovedOn');
    expect(refusal(withJanis, ['janis', aRouting()])).toBe('request.workMovedOn');
  });

  it('is nobody’s any more once it is withdrawn or decided, and takes words to the end', () => {
    const withdrawal = {
      type: 'request.withdrawn',
      version: 1,
      payload: { by: 'client', how: 'phone', asker: 'client' },
    } as const;
    const state = life.folded(withJanis, [life.stored(withdrawal, at('anna', 40))]);
    expect(openTurn(state)).toBeNull();
    expect(state.work?.turns.at(-1)).toMatchObject({ ending: 'ended', outAt: MORNING + 40 * MINUTE });
    expect(refusal(state, ['janis', aRouting({ afterTurnId: null })])).toBe('request.alreadyWithdrawn');
    expect(refusal(state, ['janis', message])).toBeNull();
    expect(refusal(state, ['janis', { ...message, text: ' ' }])).toBe('request.workNeedsText');
  });

  it('holds no words and no names outside of the personal part', () => {
    for (const command of [message, returned, done]) {
      const [event] = factsOf(withJanis, ['janis', command]);
      expect(event?.personal[0]?.data).toMatchObject({ by: expect.any(String) });
      expect(JSON.stringify(event?.payload)).not.toMatch(/Anna|Jānis|Trūkst|zvanīs/);
    }
  });
});

describe('two who act apart from each other', () => {
  /** The second act as its place saw it, folded after the first. */
  function both(before: RequestState, first: Act, second: Act): RequestState {
    const late = factsOf(before, second);
    const state = life.folded(before, factsOf(before, first));
    for (const event of late) expect(judgeRequest(state, event)).toBeNull();
    return life.folded(state, late);
  }

  it('take one request: the first in the server’s order has it, the other is told, and nobody has to settle it', () => {
    const state = both(routed, ['janis', taken, 5], ['ilze', { ...taken, by: 'Ilze Ozola' }, 3]);
    expect(openTurn(state)).toMatchObject({ takenBy: 'janis', takenAt: MORNING + 5 * MINUTE });
    expect(state.work?.steps.at(-1)).toMatchObject({ staffId: 'ilze', type: 'request.taken', isLate: true });
  });

  it('route one request: it is where the first sent it, and the words of the other stay', () => {
    const other = aRouting({ turnId: 't9', target: TO_ANNA, text: 'Prasīja Annu' });
    const state = both(after(), ['anna', aRouting()], ['ilze', other]);
    expect(openTurn(state)).toMatchObject({ id: 't1', target: VSAA });
    expect(state.work?.steps.at(-1)).toMatchObject({ isLate: true, text: 'Prasīja Annu' });
  });

  it('do not both end one turn', () => {
    const on = aRouting({ turnId: 't2', afterTurnId: 't1', target: TO_ANNA, isManager: true });
    const state = both(withJanis, ['mara', on], ['janis', returned]);
    expect(state.work?.turns).toHaveLength(2);
    expect(state.work?.steps.at(-1)).toMatchObject({ isLate: true, text: 'Trūkst konta' });
  });
});
