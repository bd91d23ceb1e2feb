import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoldableEvent, NewEvent } from '#shared/domain/event.ts';
import { decideRepresentation, type RepresentationCommand } from '#shared/domain/representation/decide.ts';
import { evolveRepresentation } from '#shared/domain/representation/evolve.ts';
import { mayAct, type RepresentationUse } from '#shared/domain/representation/mayAct.ts';
import { lastDayAsChild } from '#shared/domain/representation/ofAge.ts';
import {
  CLOSING_REASONS,
  REPRESENTATION_BASES,
  REPRESENTATION_DOCUMENTS,
  type RepresentationState,
} from '#shared/domain/representation/types.ts';
import type { EventId } from '#shared/lib/ids.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { localDate } from '#shared/lib/time.ts';
import { NOON } from '#tests/factories/journal.ts';
import { aRecord, aRepresentation, CHILD, ZANE } from '#tests/factories/representation.ts';

const TODAY = localDate(NOON);
const context = { now: NOON, actor: { kind: 'system', name: 'test' } } as const;
const stored = (event: NewEvent, id = 'e1', at = NOON): FoldableEvent => ({
  id: id as EventId,
  at,
  actor: context.actor,
  undoOf: null,
  ...event,
  personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
});

function tried(state: RepresentationState | null, command: RepresentationCommand): string | null {
  const decision = decideRepresentation(state, command, context);
  return decision.ok ? null : decision.error.rule;
}

function done(state: RepresentationState | null, command: RepresentationCommand): RepresentationState {
  const decision = decideRepresentation(state, command, context);
  if (!decision.ok) throw new Error(decision.error.rule);
  const next = decision.value.reduce(
    (folded: RepresentationState | null, event) => evolveRepresentation(folded, stored(event)),
    state,
  );
  if (!next) throw new Error('a representation stays');
  return next;
}

const organisation = { id: CHILD, kind: 'organisation', birthDate: null, isHere: true } as const;
const visit: RepresentationUse = { kind: 'visit' };
const benefit: RepresentationUse = { kind: 'service', serviceId: 'benefit', owner: 'vsaa' };
const receive: RepresentationUse = {
  kind: 'receive',
  requestId: 'r1',
  serviceId: 'benefit',
  owner: 'vsaa',
};

describe('a representation (LVL-17)', () => {
  it('keeps names, codes and numbers in the parts of the two people, each erased without the other', () => {
    const decision = decideRepresentation(null, aRecord(), context);
    const event = decision.ok ? decision.value[0] : undefined;
    if (!event) throw new Error('it was possible');
    expect(JSON.stringify(event.payload)).not.toMatch(/Zane|1234/);
    const without = (subject: string) => {
      const whole = stored(event);
      const personal = whole.personal.map((part) =>
        part.subjectId === subject ? { subjectId: part.subjectId, hash: '' } : part,
      );
      return evolveRepresentation(null, { ...whole, personal });
    };
    expect(without(ZANE)).toMatchObject({ documentNumber: '1234' });
    expect(without(ZANE)?.name).toBeUndefined();
    expect(without(CHILD)).toMatchObject({ name: 'Zane Kalna' });
    expect(without(CHILD)?.documentNumber).toBeUndefined();
  });

  it('needs a person other than the client, a document that was seen, and an end of a power of attorney', () => {
    expect(tried(null, aRecord())).toBeNull();
    const nobody = { id: ZANE, hasCard: false, name: ' ', code: '' };
    expect(tried(null, aRecord({ representative: nobody }))).toBe('representation.nameMissing');
    const self = { ...nobody, id: CHILD, name: 'Pats Klients' };
    expect(tried(null, aRecord({ representative: self }))).toBe('representation.self');
    expect(tried(null, aRecord({ documentNumber: '' }))).toBe('representation.documentMissing');
    expect(tried(null, aRecord({ documentKind: 'clientsWord' }))).toBe('representation.documentMissing');
    const tomorrow = addDays(TODAY, 1);
    expect(tried(null, aRecord({ documentDate: tomorrow }))).toBe('representation.documentLater');
    expect(tried(null, aRecord({ end: { kind: 'unknown' } }))).toBe('representation.endMissing');
    const yesterday = addDays(TODAY, -1);
    expect(tried(null, aRecord({ end: { kind: 'day', day: yesterday } }))).toBe('representation.endPast');
    const nothing = { kind: 'listed', owners: [], services: [] } as const;
    expect(tried(null, aRecord({ scope: nothing }))).toBe('representation.scopeMissing');
  });

  it('of a legal person is its board’s or its user’s, and theirs alone', () => {
    const board = { basis: 'boardMember', documentKind: 'registerExtract' } as const;
    expect(tried(null, aRecord(board))).toBe('representation.onlyForOrganisation');
    expect(tried(null, aRecord({ ...board, client: organisation }))).toBeNull();
    expect(tried(null, aRecord({ basis: 'guardian', client: organisation }))).toBe(
      'representation.notForOrganisation',
    );
  });

  it('by the client’s word is for collecting only, and the client says it in person (HND-02)', () => {
    const named = { basis: 'namedByClient', documentKind: 'clientsWord', documentNumber: '' } as const;
    const scope = { kind: 'receive', requestId: 'r1' } as const;
    expect(tried(null, aRecord({ ...named, scope }))).toBeNull();
    expect(tried(null, aRecord(named))).toBe('representation.mayOnlyReceive');
    const client = { ...aRecord().client, isHere: false };
    expect(tried(null, aRecord({ ...named, scope, client }))).toBe('representation.clientNotHere');
  });

  it('of a parent ends the day before the child is eighteen, whatever was typed', () => {
    const parent = (birthDate: string | null) =>
      aRecord({
        basis: 'parent',
        documentKind: 'birthCertificate',
        client: { ...aRecord().client, birthDate },
      });
    expect(done(null, parent('2015-03-14')).end).toEqual({ kind: 'day', day: '2033-03-13' });
    expect(done(null, parent(null)).end).toEqual({ kind: 'never' });
    expect(tried(null, parent('1990-01-01'))).toBe('representation.ofAge');
    expect(lastDayAsChild('2012-02-29')).toBe('2030-02-28');
  });

  it('is closed once, by whom and why; two counters that close it apart from each other say the same', () => {
    const inForce = done(null, aRecord());
    const close = { kind: 'close', why: 'revokedByClient', words: 'Saķildojās' } as const;
    const closed = done(inForce, close);
    expect(closed.closing).toMatchObject({ kind: 'revoked', why: 'revokedByClient', words: 'Saķildojās' });
    expect(tried(closed, close)).toBe('representation.closed');
    const again = {
      type: 'representation.ended',
      version: 1,
      payload: { clientId: CHILD, why: 'groundGone' },
    };
    expect(evolveRepresentation(closed, stored(again, 'e9'))).toEqual(closed);
    expect(tried(null, close)).toBe('representation.unknown');
  });
});

describe('whether a representative may do it', () => {
  it('says what the record says: for what, until when, taken back or not', () => {
    const ask = (overrides: Partial<RepresentationState>, use: RepresentationUse = benefit) =>
      mayAct(aRepresentation(overrides), use, TODAY);
    const refusal = (why: string) => ({ kind: 'refused', why });
    expect(ask({})).toEqual({ kind: 'covered' });
    const listed = (services: string[], owners: string[] = []) =>
      ({ kind: 'listed', services, owners }) as const;
    expect(ask({ scope: listed(['benefit']) })).toEqual({ kind: 'covered' });
    expect(ask({ scope: listed([], ['vsaa']) })).toEqual({ kind: 'covered' });
    expect(ask({ scope: listed(['other']) })).toEqual(refusal('otherService'));
    const one = { kind: 'receive', requestId: 'r1' } as const;
    expect(ask({ scope: one })).toEqual(refusal('onlyReceives'));
    expect(ask({ scope: one }, visit)).toEqual({ kind: 'covered' });
    expect(ask({ scope: one }, receive)).toEqual({ kind: 'covered' });
    expect(ask({ scope: one }, { ...receive, requestId: 'r2' })).toEqual(refusal('otherResult'));
    expect(ask({ end: { kind: 'day', day: TODAY } })).toEqual({ kind: 'covered' });
    expect(ask({ end: { kind: 'day', day: addDays(TODAY, -1) } })).toEqual(refusal('expired'));
    expect(ask({ end: { kind: 'unknown' } })).toEqual({ kind: 'ask', why: 'endUnknown' });
    const { name: _name, ...nameless } = aRepresentation();
    expect(mayAct(nameless, visit, TODAY)).toEqual(refusal('erased'));
  });

  it('one that is closed is never used again, and one recorded with a known end never has to be explained', () => {
    const anyRecord = fc
      .record({
        basis: fc.constantFrom(...REPRESENTATION_BASES),
        documentKind: fc.constantFrom(...REPRESENTATION_DOCUMENTS),
        isOrganisation: fc.boolean(),
        scope: fc.constantFrom(
          { kind: 'all' } as const,
          { kind: 'receive', requestId: null } as const,
          { kind: 'listed', owners: ['vsaa'], services: [] } as const,
        ),
        end: fc.oneof(
          fc.constantFrom({ kind: 'never' } as const, { kind: 'unknown' } as const),
          fc
            .integer({ min: -30, max: 4000 })
            .map((days) => ({ kind: 'day', day: addDays(TODAY, days) }) as const),
        ),
        birthDate: fc.option(fc.integer({ min: 0, max: 9000 }).map((days) => addDays(TODAY, -days))),
      })
      .map(({ isOrganisation, birthDate, ...rest }) =>
        aRecord({
          ...rest,
          client: isOrganisation ? organisation : { ...aRecord().client, birthDate },
        }),
      );
    fc.assert(
      fc.property(
        anyRecord,
        fc.constantFrom(visit, benefit, receive),
        fc.constantFrom(...CLOSING_REASONS),
        (command, use, why) => {
          if (tried(null, command) !== null) return;
          const inForce = done(null, command);
          const answer = mayAct(inForce, use, TODAY);
          // What was just seen is never over at once; what it is for may be something else.
          expect(answer).not.toMatchObject({ why: 'expired' });
          if (answer.kind === 'ask') expect(inForce.end.kind).toBe('unknown');
          if (command.basis === 'namedByClient') expect(inForce.scope.kind).toBe('receive');
          const { end } = inForce;
          if (end.kind === 'day')
            expect(mayAct(inForce, use, addDays(end.day, 1))).toEqual({ kind: 'refused', why: 'expired' });
          const closed = done(inForce, { kind: 'close', why, words: '' });
          expect(mayAct(closed, use, TODAY).kind).toBe('refused');
        },
      ),
    );
  });
});
