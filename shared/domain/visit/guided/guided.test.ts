import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import type { GuidedCommand } from '#shared/domain/visit/guided/decide.ts';
import { guidedFigures } from '#shared/domain/visit/guided/figures.ts';
import { actualChannel, openSessions } from '#shared/domain/visit/guided/sessions.ts';
import { GIVE_UP_REASONS, GUIDED_PLACES } from '#shared/domain/visit/guided/types.ts';
import { timelineOf } from '#shared/domain/visit/timeline.ts';
import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import type { EventId } from '#shared/lib/ids.ts';
import { aHandoff } from '#tests/factories/handoff.ts';
import { call, consult, issue, start } from '#tests/factories/visitCommands.ts';
import { Life } from '#tests/factories/visitLife.ts';

const SERVICE = 'vsaa-sickness-benefit';
const finish: VisitCommand = { kind: 'finish', ratingOffered: true };

function begin(sessionId = 's1'): Extract<GuidedCommand, { kind: 'startGuided' }> {
  const stepIds = ['open', 'signIn', 'submit'];
  return {
    kind: 'startGuided',
    sessionId,
    serviceId: SERVICE,
    place: 'sharedComputer',
    stepIds,
    planned: null,
  };
}

function complete(changes: Partial<Extract<GuidedCommand, { kind: 'completeGuided' }>> = {}): GuidedCommand {
  const ending = { sessionId: 's1', minutes: null, taught: 'partly', serviceNumber: '' } as const;
  return { kind: 'completeGuided', ...ending, ...changes };
}

function giveUp(changes: Partial<Extract<GuidedCommand, { kind: 'giveUpGuided' }>> = {}): GuidedCommand {
  const ending = { sessionId: 's1', minutes: null, taught: 'no', reason: 'noTime', words: '' } as const;
  return { kind: 'giveUpGuided', ...ending, ...changes };
}

function tick(stepId: string, isDone = true): GuidedCommand {
  return { kind: 'tickGuided', sessionId: 's1', stepId, isDone };
}

function atCounter(): Life {
  return new Life().do(issue, call, start);
}

function session(life: Life, id = 's1') {
  return life.state?.guided?.find((each) => each.id === id);
}

const kindsOf = (life: Life) => life.state?.outcomes.map(({ kind }) => kind);

describe('help with an e-service (ASE-09, DIG-02)', () => {
  it('is ticked step by step, where the client sits, and a tick can be taken back', () => {
    const life = atCounter().do(begin(), tick('open'), tick('signIn'), tick('open', false));
    life.do({ kind: 'moveGuided', sessionId: 's1', place: 'clientDevice' });
    expect(session(life)).toMatchObject({ doneIds: ['signIn'], place: 'clientDevice', ending: null });
    expect(life.try(tick('password'))).toBe('visit.guidedStepUnknown');
    const before = life.events.length;
    life.do(tick('signIn'), { kind: 'moveGuided', sessionId: 's1', place: 'clientDevice' });
    expect(life.events).toHaveLength(before);
  });

  it('completed is an outcome of the visit, with the minutes that ran and the number in the personal part', () => {
    const life = atCounter().do(begin(), tick('open'), complete({ serviceNumber: ' EP-17 ' }));
    expect(session(life)?.ending).toMatchObject({ kind: 'completed', minutes: 2, taught: 'partly' });
    expect(session(life)?.ending).toHaveProperty('serviceNumber', 'EP-17');
    expect(JSON.stringify(life.events.at(-1)?.payload)).not.toContain('EP-17');
    expect(actualChannel(session(life)?.ending ?? null)).toBe('assisted');
    expect(kindsOf(life)).toEqual(['eServiceGuided']);
    expect(life.do(finish).state?.status).toBe('finished');
  });

  it('has minutes that may be corrected, and never less than none', () => {
    expect(session(atCounter().do(begin(), complete({ minutes: 25 })))?.ending?.minutes).toBe(25);
    const life = atCounter().do(begin());
    life.now -= 60 * 60_000;
    expect(session(life.do(complete()))?.ending?.minutes).toBe(0);
  });

  it('given up has a reason; without means the client was told what to bring (ASE-07)', () => {
    const life = atCounter().do(begin());
    expect(life.try(giveUp({ reason: 'other', words: ' ' }))).toBe('visit.guidedWordsMissing');
    life.do(giveUp({ reason: 'noMeans' }));
    expect(kindsOf(life)).toEqual(['consultation']);
    expect(life.do(finish).state?.status).toBe('finished');
  });

  it('given up for another way leaves open what comes of the visit (QUE-03, CHN-02)', () => {
    const life = atCounter().do(begin(), giveUp({ reason: 'prefersPaper' }));
    expect(actualChannel(session(life)?.ending ?? null)).toBe('paper');
    expect(kindsOf(life)).toEqual([]);
    expect(life.try(finish)).toBe('visit.noOutcome');
  });

  it('is ended once', () => {
    const life = atCounter().do(begin(), complete());
    for (const late of [complete(), giveUp(), tick('open')]) expect(life.try(late)).toBe('visit.guidedOver');
    expect(life.try(complete({ sessionId: 'none' }))).toBe('visit.guidedUnknown');
  });

  it('ended on two devices apart from each other is ended as the first one said', () => {
    const [here, there] = [atCounter().do(begin()), atCounter().do(begin(), giveUp({ reason: 'noMeans' }))];
    const second = there.events.at(-1);
    here.do(complete());
    if (second) here.events.push({ ...second, id: 'there' as EventId });
    expect(session(here)?.ending?.kind).toBe('completed');
    expect(kindsOf(here)).toEqual(['eServiceGuided']);
  });

  it('is one at a time for a client, and may be followed by another', () => {
    const life = atCounter().do(begin());
    expect(life.try(begin('s2'))).toBe('visit.guidedUnderWay');
    life.do(giveUp(), begin('s2'));
    expect(life.state?.guided).toHaveLength(2);
  });

  it('each of two clients on one ticket has their own, whoever is served at the moment (QUE-08)', () => {
    const life = atCounter().do({ kind: 'linkClient', clientId: 'mother' }, begin(), { kind: 'addClient' });
    life.do({ kind: 'linkClient', clientId: 'child' }, begin('s2'));
    expect(life.try({ kind: 'removeClient', number: 2 })).toBe('visit.clientServed');
    life.do(complete({ serviceNumber: '1' }));
    expect(life.events.at(-1)?.personal[0]?.subjectId).toBe('mother');
    life.do(complete({ sessionId: 's2', serviceNumber: '2' }));
    expect(life.events.at(-1)?.personal[0]?.subjectId).toBe('child');
    expect(life.state?.outcomes.map(({ clientNumber }) => clientNumber)).toEqual([1, 2]);
    expect(life.do(finish).state?.status).toBe('finished');
  });

  it('must be ended before the visit is', () => {
    const life = atCounter().do(begin(), consult);
    expect(life.try(finish)).toBe('visit.guidedLeftOpen');
    expect(life.try({ kind: 'markLeft' })).toBe('visit.guidedLeftOpen');
    expect(life.do(giveUp(), finish).state?.status).toBe('finished');
  });

  it('goes on at the next level, and is closed as left open when the case is settled there', () => {
    const life = atCounter().do(begin(), aHandoff({ toLevel: 3 }));
    expect(life.state && openSessions(life.state)).toHaveLength(1);
    const settled = { how: 'settled', by: 'Dace', centreId: null, text: 'Izrunāts.' } as const;
    life.do({ kind: 'closeCase', handoffId: 'h1', ...settled });
    expect(session(life)?.ending).toMatchObject({ kind: 'leftOpen' });
  });

  it('is given in person only, while the client is served (ASE-06)', () => {
    expect(new Life().do(issue).try(begin())).toBe('visit.notInService');
    expect(atCounter().do({ kind: 'park', minutes: null, note: '' }).try(begin())).toBe('visit.notInService');
  });

  it('begun or ended by mistake is taken back within ten seconds', () => {
    const life = atCounter().do(begin());
    expect(life.undoLast(UNDO_WINDOW_MS)).toBeNull();
    expect(life.state?.guided).toBeUndefined();
    life.do(begin('s2'), complete({ sessionId: 's2' }));
    expect(life.undoLast(1000)).toBeNull();
    expect(session(life, 's2')?.ending).toBeNull();
    expect(kindsOf(life)).toEqual([]);
  });

  it('stands in the way of the visit, without each tick', () => {
    const life = atCounter().do(begin(), tick('open'), giveUp({ reason: 'other', words: 'Zvana bērns' }));
    const [begun, ended] = timelineOf(life.events).slice(-2);
    expect(begun?.detail).toEqual({ kind: 'guided', serviceId: SERVICE, place: 'sharedComputer' });
    expect(ended?.detail).toEqual({ kind: 'guidedEnded', minutes: 2, taught: 'no', reason: 'other' });
    expect(ended?.words).toEqual([{ kind: 'words', text: 'Zvana bērns' }]);
  });
});

describe('the figures of help with e-services (ASE-09)', () => {
  it('say how many of those begun were completed, in how many minutes, and why others were not', () => {
    const completed = atCounter().do(begin(), complete({ minutes: 10, taught: 'yes' }));
    const givenUp = atCounter().do(begin(), giveUp({ minutes: 5, reason: 'tooHard' }));
    const underWay = atCounter().do(begin());
    const states = [completed, givenUp, underWay, atCounter()].flatMap(({ state }) => state ?? []);
    expect(guidedFigures(states)).toMatchObject({
      ...{ started: 3, completed: 1, givenUp: 1, leftOpen: 0, underWay: 1, completedShare: 0.5, minutes: 15 },
      reasons: { tooHard: 1, noMeans: 0 },
      taught: { yes: 1, partly: 0, no: 1 },
    });
    expect(guidedFigures([]).completedShare).toBeNull();
  });

  it('always add up, and nothing is ended twice, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
        const life = atCounter();
        const ended = new Map<string, unknown>();
        acts.forEach((act, index) => {
          life.try(act(index));
          for (const { id, ending } of life.state?.guided ?? []) {
            if (ending === null) continue;
            if (!ended.has(id)) ended.set(id, ending);
            // Whoever closes the visit cannot change what was said of the session.
            expect(ending).toEqual(ended.get(id));
          }
        });
        const { state } = life;
        if (!state) throw new Error('a visit stays');
        const figures = guidedFigures([state]);
        const { started, completed, givenUp, leftOpen, underWay } = figures;
        expect(completed + givenUp + leftOpen + underWay).toBe(started);
        expect(state.outcomes.filter(({ kind }) => kind === 'eServiceGuided')).toHaveLength(completed);
        expect(Object.values(figures.reasons).reduce((sum, each) => sum + each, 0)).toBe(givenUp);
        const clients = openSessions(state).map(({ clientNumber }) => clientNumber);
        expect(new Set(clients).size).toBe(clients.length);
        if (state.status === 'finished' || state.status === 'left') expect(underWay).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

type Act = (index: number) => VisitCommand;
const sessionId = fc.nat(20).map((number) => `s${number}`);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constant<Act>((index) => begin(`s${index}`)),
  fc
    .tuple(sessionId, fc.constantFrom('open', 'signIn', 'x'), fc.boolean())
    .map(([id, stepId, isDone]): Act => () => ({ kind: 'tickGuided', sessionId: id, stepId, isDone })),
  fc
    .tuple(sessionId, fc.constantFrom(...GUIDED_PLACES))
    .map(([id, place]): Act => () => ({ kind: 'moveGuided', sessionId: id, place })),
  sessionId.map(
    (id): Act =>
      () =>
        complete({ sessionId: id }),
  ),
  fc.tuple(sessionId, fc.constantFrom(...GIVE_UP_REASONS)).map(
    ([id, reason]): Act =>
      () =>
        giveUp({ sessionId: id, reason, words: 'Vārdi' }),
  ),
  fc.constant<Act>(() => ({ kind: 'addClient' })),
  fc.nat(3).map((number): Act => () => ({ kind: 'chooseClient', number })),
  fc.constant<Act>(() => ({ kind: 'markLeft' })),
  fc.constant<Act>(() => finish),
);
