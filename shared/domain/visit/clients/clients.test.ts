import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { clientsOf, outcomesOf } from '#shared/domain/visit/clients/clients.ts';
import { MOST_CLIENTS } from '#shared/domain/visit/clients/decide.ts';
import { aHandoff } from '#tests/factories/handoff.ts';
import { Life } from '#tests/factories/visitLife.ts';
import { call, identity, issue, start } from '#tests/factories/visitCommands.ts';
import { aRepresentation } from '#tests/factories/representation.ts';

const [MOTHER, CHILD] = ['mother', 'child'];
const COUNTER = '1. lodziņš';
const consult = outcome(null);
const finish: VisitCommand = { kind: 'finish', ratingOffered: true };
const another: VisitCommand = { kind: 'addClient' };

function link(clientId: string): VisitCommand {
  return { kind: 'linkClient', clientId };
}

function outcome(requestId: string | null): VisitCommand {
  return {
    kind: 'recordOutcome',
    outcome: requestId ? 'request' : 'consultation',
    serviceId: null,
    requestId,
  };
}

function turnTo(number: number): VisitCommand {
  return { kind: 'chooseClient', number };
}

function atCounter(): Life {
  return new Life().do(issue, call, start);
}

describe('several clients on one ticket (QUE-08)', () => {
  it('have each their own link, document, representative and outcome', () => {
    const life = atCounter().do(link(MOTHER), identity, outcome('r1'), another);
    expect(life.state).toMatchObject({ clientNumber: 2, clientId: null, identityCheck: null });
    life.do(link(CHILD), {
      kind: 'recordRepresentative',
      representationId: 'r1',
      representation: aRepresentation({ clientId: CHILD, basis: 'parent' }),
      name: 'Anna Bērziņa',
      because: '',
    });
    life.do(consult, turnTo(1));
    expect(life.state).toMatchObject({
      ticket: 'A001',
      clientId: MOTHER,
      identityCheck: { document: 'passport' },
      representative: null,
    });
    expect(life.state && clientsOf(life.state)[1]).toMatchObject({
      clientId: CHILD,
      identityCheck: null,
      representative: { basis: 'parent', name: 'Anna Bērziņa' },
    });
    expect(life.state && outcomesOf(life.state, MOTHER).map(({ kind }) => kind)).toEqual(['request']);
    expect(life.state && outcomesOf(life.state, CHILD).map(({ kind }) => kind)).toEqual(['consultation']);
  });

  it('each need an outcome before the ticket ends, or were opened by mistake', () => {
    const life = atCounter().do(link(MOTHER), consult, another, link(CHILD));
    expect(life.try(finish)).toBe('visit.clientWithoutOutcome');
    expect(life.try({ kind: 'removeClient', number: 1 })).toBe('visit.clientServed');
    life.do({ kind: 'removeClient', number: 2 });
    expect(life.state).toMatchObject({ clientNumber: 1, clientId: MOTHER });
    expect(life.try({ kind: 'removeClient', number: 1 })).toBe('visit.onlyClient');
    expect(life.try(turnTo(2))).toBe('visit.clientUnknown');
    expect(life.do(finish).state?.status).toBe('finished');
  });

  it('are parked, handed on and taken again together', () => {
    const life = atCounter().do(link(MOTHER), another, link(CHILD));
    life.do({ kind: 'park', minutes: null, note: '' }, { kind: 'resume', counter: COUNTER });
    life.do(aHandoff({}), call, start);
    expect(life.state).toMatchObject({
      clientNumber: 2,
      clientId: CHILD,
      clients: [{ number: 1 }, { number: 2 }],
    });
  });

  it('an answer belongs to the one who was asked about, whoever is served by then', () => {
    const life = atCounter().do(
      link(MOTHER),
      another,
      link(CHILD),
      aHandoff({ clientMoves: false }),
      turnTo(1),
    );
    life.do({ kind: 'answerHandoff', handoffId: 'h1', by: 'Ilze', centreId: null, text: 'Jā.' });
    expect(life.events.at(-1)?.personal[0]?.subjectId).toBe(CHILD);
  });

  it('settled at level 3 end together: what came of it is said of everybody', () => {
    const life = atCounter().do(link(MOTHER), another, link(CHILD), aHandoff({ toLevel: 3 }));
    life.do({
      kind: 'closeCase',
      handoffId: 'h1',
      how: 'settled',
      by: 'Dace',
      centreId: null,
      text: 'Izrunāts.',
    });
    expect(life.state?.status).toBe('finished');
    expect(life.state?.outcomes.map(({ clientNumber }) => clientNumber).sort()).toEqual([1, 2]);
  });

  it('left open are ended together later, and corrected each for themselves', () => {
    const life = atCounter().do(link(MOTHER), consult, another, link(CHILD), identity);
    const by = { isManager: false, why: { reason: 'forgotten', words: '' } } as const;
    const endedAt = life.now;
    const end = { kind: 'endLater', how: 'finished', endedAt, ...by } as const;
    expect(life.try({ ...end, outcome: null })).toBe('visit.noOutcome');
    life.do({ ...end, outcome: 'referral' });
    expect(life.state?.outcomes.map(({ kind, clientNumber = 1 }) => [kind, clientNumber])).toEqual([
      ['consultation', 1],
      ['referral', 2],
    ]);
    life.do({ kind: 'correctClient', clientId: 'aunt', number: 1, ...by });
    expect(life.state && clientsOf(life.state)).toMatchObject([
      { number: 1, clientId: 'aunt' },
      { number: 2, clientId: CHILD, identityCheck: { document: 'passport' } },
    ]);
    const was = life.state?.outcomes[1] ?? null;
    expect(life.try({ kind: 'correctOutcome', was, outcome: null, ...by })).toBe('visit.noOutcome');
    life.do({ kind: 'correctOutcome', was, outcome: { kind: 'consultation', serviceId: null }, ...by });
    expect(life.state?.outcomes[1]).toMatchObject({ kind: 'consultation', clientNumber: 2 });
  });

  it('are as many as a family, and a call is one client’s', () => {
    const life = atCounter();
    for (let count = 1; count < MOST_CLIENTS; count += 1) life.do(another);
    expect(life.try(another)).toBe('visit.tooManyClients');
    expect(new Life().do(issue).try(another)).toBe('visit.notInService');
  });

  it('a visit of an earlier version has one client, and writes what it wrote then', () => {
    const life = atCounter().do(link(MOTHER), consult);
    expect(life.state && clientsOf(life.state)).toMatchObject([{ number: 1, clientId: MOTHER }]);
    expect(life.events.at(-1)?.payload).toEqual({ kind: 'consultation', serviceId: null, requestId: null });
    expect(life.do(finish).state?.status).toBe('finished');
  });

  it('are never mixed up, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
        const life = atCounter();
        const books = new Map([[1, nobody()]]);
        let [current, newest] = [1, 1];
        acts.forEach(({ act, pick }, index) => {
          const number = [...books.keys()][pick % books.size] ?? 1;
          const own = books.get(current);
          if (!own) throw new Error('somebody is always served');
          switch (act) {
            case 'add':
              if (life.try(another)) break;
              current = newest += 1;
              books.set(current, nobody());
              break;
            case 'turn':
              life.do(turnTo(number));
              current = number;
              break;
            case 'remove': {
              const isFree = books.size > 1 && books.get(number)?.outcomes === 0;
              expect(life.try({ kind: 'removeClient', number }) === null).toBe(isFree);
              if (!isFree) break;
              books.delete(number);
              if (number === current) current = [...books.keys()][0] ?? 1;
              break;
            }
            case 'link':
              life.do(link(`c${index}`));
              books.set(current, { ...own, clientId: `c${index}`, isChecked: false });
              break;
            case 'check':
              expect(life.try(identity) === null).toBe(own.clientId !== null);
              if (own.clientId !== null) books.set(current, { ...own, isChecked: true });
              break;
            case 'outcome':
              life.do(consult);
              books.set(current, { ...own, outcomes: own.outcomes + 1 });
          }
          const { state } = life;
          if (!state) throw new Error('a visit stays');
          expect(state.clientId).toBe(books.get(current)?.clientId);
          const shown = clientsOf(state).map((client) => [
            client.number,
            {
              clientId: client.clientId,
              isChecked: client.identityCheck !== null,
              outcomes: state.outcomes.filter(({ clientNumber = 1 }) => clientNumber === client.number)
                .length,
            },
          ]);
          expect(shown).toEqual([...books]);
        });
        const isServed = [...books.values()].every(({ outcomes }) => outcomes > 0);
        expect(life.try(finish) === null).toBe(isServed);
      }),
      { numRuns: 300 },
    );
  });
});

const anyAct = fc.record({
  act: fc.constantFrom('add', 'turn', 'remove', 'link', 'check', 'outcome'),
  pick: fc.nat(20),
});

function nobody(): { clientId: string | null; isChecked: boolean; outcomes: number } {
  return { clientId: null, isChecked: false, outcomes: 0 };
}
