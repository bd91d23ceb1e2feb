import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { dayCounts } from '#shared/domain/visit/dayCounts.ts';
import { stageTimesOf } from '#shared/domain/visit/stages.ts';
import { USUAL_RECALL } from '#shared/domain/visit/recall.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { aContact } from '#tests/factories/contact.ts';
import { NOON } from '#tests/factories/journal.ts';
import { Life } from '#tests/factories/visitLife.ts';
import { call, consult, issue, start } from '#tests/factories/visitCommands.ts';

const HOUR_MS = 60 * MINUTE_MS;
const CLOSED_AT = NOON + 5 * HOUR_MS;
const COUNTER = '1. lodziņš';
const park: VisitCommand = { kind: 'park', minutes: null, note: '' };
const miss: VisitCommand = { kind: 'markMissed' };
const endDay: VisitCommand = { kind: 'endDay', closedAt: CLOSED_AT };

/** The next morning. */
function ended(...lived: VisitCommand[]): VisitState {
  const life = new Life().do(...lived);
  life.now = NOON + 20 * HOUR_MS;
  const { state } = life.do(endDay);
  if (!state) throw new Error('a visit stays');
  return state;
}

describe('the business day ends with people in the hall', () => {
  it.each([
    ['waiting', [issue]],
    ['called', [issue, call]],
    ['parked', [issue, call, start, park]],
  ] as const)('who is %s has left, and was here at most until closing', (during, lived) => {
    const state = ended(...lived);
    expect(state).toMatchObject({ status: 'left', counter: null, finishedAt: CLOSED_AT });
    expect(state.steps.at(-1)).toMatchObject({ type: 'visit.left', at: CLOSED_AT });
    const times = stageTimesOf(state, NOON + 20 * HOUR_MS);
    const whole = times.waiting + times.way + times.service + times.held;
    expect(whole, during).toBe(CLOSED_AT - state.arrivedAt);
  });

  it('a visit at a counter stays open, and a missed one missed', () => {
    expect(ended(issue, call, start)).toMatchObject({ status: 'serving', counter: COUNTER });
    expect(ended(issue, call, miss).status).toBe('missed');
  });

  it('an e-mail goes on the next day', () => {
    expect(ended(aContact({ channel: 'email', receivedAt: NOON })).status).toBe('parked');
  });

  it('only the day that is over ends', () => {
    const life = new Life().do(issue);
    expect(life.try(endDay)).toBe('visit.dayNotOver');
  });

  it('who missed the call yesterday needs a new number', () => {
    const life = new Life().do(issue, call, miss);
    life.now = NOON + 20 * HOUR_MS;
    expect(life.try({ kind: 'returnBack', rule: USUAL_RECALL, targetMinutes: 20 })).toBe('visit.ticketOver');
  });

  it('who came after closing was here at least until then', () => {
    const life = new Life();
    life.now = CLOSED_AT + HOUR_MS;
    life.do(issue);
    life.now = NOON + 20 * HOUR_MS;
    expect(life.do(endDay).state).toMatchObject({ finishedAt: CLOSED_AT + HOUR_MS + MINUTE_MS });
  });

  it('a visit left open is ended by whoever served it, with the time at which it really ended', () => {
    const life = new Life().do(issue, call, start);
    const endedAt = NOON + 2 * HOUR_MS;
    life.now = NOON + 20 * HOUR_MS;
    const end: VisitCommand = {
      kind: 'endLater',
      how: 'finished',
      endedAt,
      outcome: 'consultation',
      isManager: false,
      why: { reason: 'forgotten', words: '' },
    };
    expect(life.by('somebody else').try(end)).toBe('visit.notYours');
    const { state } = life.by('anna').do(end);
    expect(state).toMatchObject({ status: 'finished', finishedAt: endedAt, businessDay: '2026-11-24' });
    expect(state && stageTimesOf(state, life.now).service).toBe(endedAt - (NOON + 3 * MINUTE_MS));
  });

  it('whatever happened before, and however the clock went, nobody waits on and no time is negative', () => {
    const lives = fc.array(fc.record({ act: anyAct, afterMs: fc.integer({ min: -HOUR_MS, max: HOUR_MS }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(lives, (acts) => {
        const life = new Life().do(issue);
        for (const { act, afterMs } of acts) life.try(act, afterMs);
        life.now = NOON + 24 * HOUR_MS;
        life.try(endDay, 0);
        const { state } = life;
        if (!state) throw new Error('a visit stays');
        const { waiting, ticketsIn, served, redirected, missed, left, inProgress } = dayCounts([state]);
        expect(waiting).toBe(0);
        expect(ticketsIn).toBe(served + redirected + missed + left + inProgress);
        expect(inProgress).toBe(state.status === 'serving' ? 1 : 0);
        for (const time of Object.values(stageTimesOf(state, life.now)))
          expect(time).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

const anyAct = fc.constantFrom<VisitCommand>(
  call,
  start,
  miss,
  park,
  consult,
  { kind: 'resume', counter: COUNTER },
  { kind: 'returnBack', rule: USUAL_RECALL, targetMinutes: 20 },
  { kind: 'markLeft' },
  { kind: 'finish', ratingOffered: false },
);
