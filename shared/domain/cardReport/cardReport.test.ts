import { describe, expect, it } from 'vitest';
import {
  decideCardReport,
  evolveCardReport,
  isWithOwner,
  type CardReportCommand,
} from '#shared/domain/cardReport/rules.ts';
import type { CardReportState } from '#shared/domain/cardReport/types.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';

const MAKE = {
  kind: 'make',
  reportId: 'report',
  centreId: 'centre',
  serviceId: 'vid-income-declaration',
  catalogueVersion: 2,
  cardUpdatedAt: '2026-11-01',
  words: 'Maksa vairs nav 4,27 €',
} as const;
const ANSWER = {
  kind: 'answer',
  reportId: 'report',
  how: 'answered',
  words: 'Pārbaudu pie iestādes',
} as const;
const RIGHT = { ...ANSWER, how: 'putRight', words: '' } as const;

describe('an error reported on a card', () => {
  it('keeps who, when and which version of the card, and the words where they can be erased', () => {
    const decision = decideCardReport(null, MAKE);
    expect(decision).toMatchObject({
      ok: true,
      value: [
        {
          payload: { serviceId: MAKE.serviceId, catalogueVersion: 2, cardUpdatedAt: '2026-11-01' },
          personal: [{ subjectId: 'report', data: { words: MAKE.words } }],
        },
      ],
    });
    expect(JSON.stringify(decision.ok && decision.value[0]?.payload)).not.toContain('4,27');
    expect(after(MAKE)).toMatchObject({
      status: 'open',
      reportedBy: 'anna',
      reportedAt: 1,
      words: MAKE.words,
    });
  });

  it('needs words, and so does an answer; that the card is right says enough', () => {
    expect(decideCardReport(null, { ...MAKE, words: '' })).toMatchObject({
      error: { rule: 'cardReport.noWords' },
    });
    const open = after(MAKE);
    expect(decideCardReport(open, { ...ANSWER, words: '' })).toMatchObject({
      error: { rule: 'cardReport.noWords' },
    });
    expect(decideCardReport(open, RIGHT)).toMatchObject({ ok: true });
  });

  it('whose words were erased at their term is closed without words, and takes in none', () => {
    const erased = { ...after(MAKE), words: '' } as CardReportState;
    expect(decideCardReport(erased, ANSWER)).toMatchObject({ error: { rule: 'cardReport.erased' } });
    expect(decideCardReport(erased, RIGHT)).toMatchObject({ ok: true });
  });

  it('is answered, and later put right, and then done', () => {
    const state = after(MAKE, ANSWER, RIGHT);
    expect(state).toMatchObject({ status: 'putRight', answers: [{ words: ANSWER.words }, { words: '' }] });
    expect(decideCardReport(state, ANSWER)).toMatchObject({ error: { rule: 'cardReport.putRight' } });
  });

  it('stays put right when an answer of another device comes after, and both can be read', () => {
    const state = [RIGHT, ANSWER].reduce<CardReportState | null>(
      (before, { how, words }) => evolveCardReport(before, eventOf('cardReport.answered', { how }, words)),
      after(MAKE),
    );
    expect(state).toMatchObject({ status: 'putRight', answers: [{ how: 'putRight' }, { how: 'answered' }] });
  });

  it('names nobody by their code: it may leave the centre', () => {
    const words = 'Klientam 161175-19997 prasīja citu maksu';
    expect(decideCardReport(null, { ...MAKE, words })).toMatchObject({
      error: { rule: 'cardReport.personalCode' },
    });
  });

  it('is still there without its words once they are erased', () => {
    const { kind: _kind, reportId: _id, words: _words, ...payload } = MAKE;
    const erased = {
      ...eventOf('cardReport.made', payload, ''),
      personal: [{ subjectId: 'report', hash: '' }],
    };
    expect(evolveCardReport(null, erased as FoldableEvent)).toMatchObject({ status: 'open', words: '' });
  });
});

describe('an error on a card of the state (LVL-15)', () => {
  const STATE = { ...MAKE, owner: 'vid' } as const;
  const CORRECTED = {
    kind: 'ownerAnswer',
    reportId: 'report',
    how: 'corrected',
    catalogueVersion: 3,
    words: '',
  } as const;
  const NO_ERROR = {
    ...CORRECTED,
    how: 'notAnError',
    catalogueVersion: null,
    words: 'Maksa ir noteikta likumā',
  } as const;
  const rule = (state: CardReportState | null, command: CardReportCommand): string | null => {
    const decision = decideCardReport(state, command);
    return decision.ok ? null : decision.error.rule;
  };

  it('waits for its institution, and nobody at the centre answers in its place', () => {
    const open = after(STATE);
    expect(open).toMatchObject({ owner: 'vid', status: 'open' });
    expect(open && isWithOwner(open)).toBe(true);
    expect(rule(open, ANSWER)).toBe('cardReport.withOwner');
    expect(rule(open, RIGHT)).toBe('cardReport.withOwner');
    expect(rule(after(STATE, CORRECTED), RIGHT)).toBe('cardReport.withOwner');
  });

  it('ends with the answer: corrected in a later catalogue, or no error and why', () => {
    expect(after(STATE, CORRECTED)).toMatchObject({
      status: 'corrected',
      answers: [{ how: 'corrected', catalogueVersion: 3, by: 'vid', words: '' }],
    });
    const none = after(STATE, NO_ERROR);
    expect(none).toMatchObject({ status: 'notAnError', answers: [{ words: NO_ERROR.words, by: 'vid' }] });
    expect(none && isWithOwner(none)).toBe(false);
    const decision = decideCardReport(after(STATE), NO_ERROR);
    expect(JSON.stringify(decision.ok && decision.value[0]?.payload)).not.toContain('likumā');
  });

  it('is not answered with nothing, nor as corrected in what was read', () => {
    const open = after(STATE);
    expect(rule(open, { ...NO_ERROR, words: ' ' })).toBe('cardReport.noWords');
    expect(rule(open, { ...CORRECTED, catalogueVersion: null })).toBe('cardReport.noVersion');
    expect(rule(open, { ...CORRECTED, catalogueVersion: 2 })).toBe('cardReport.versionNotNewer');
  });

  it('said again is said once; something else never takes the place of what was told', () => {
    for (const said of [CORRECTED, { ...CORRECTED, words: 'Labots' }, NO_ERROR]) {
      expect(decideCardReport(after(STATE, said), said)).toEqual({ ok: true, value: [] });
    }
    expect(rule(after(STATE, CORRECTED), NO_ERROR)).toBe('cardReport.settled');
    expect(rule(after(STATE, CORRECTED), { ...CORRECTED, catalogueVersion: 4 })).toBe('cardReport.settled');
    expect(rule(after(STATE, NO_ERROR), { ...NO_ERROR, words: 'Cits' })).toBe('cardReport.settled');
  });

  it('whose words were erased can be said to be corrected, and takes in no words', () => {
    const erased = { ...after(STATE), words: '' } as CardReportState;
    expect(rule(erased, NO_ERROR)).toBe('cardReport.erased');
    expect(rule(erased, CORRECTED)).toBeNull();
  });

  it('stays with it whatever a manager’s program of before wrote, and those words can be read', () => {
    const answered = (state: CardReportState | null) =>
      evolveCardReport(state, eventOf('cardReport.answered', { how: 'putRight' }, 'Labots'));
    expect(answered(after(STATE))).toMatchObject({ status: 'open', answers: [{ words: 'Labots' }] });
    expect(answered(after(STATE, NO_ERROR))).toMatchObject({ status: 'notAnError' });
  });

  it('nobody answers is closed by the manager with the reason, and that is no answer', () => {
    const close = { kind: 'close', reportId: 'report', words: 'Iestāde neatbild kopš marta' } as const;
    const closed = after(STATE, close);
    expect(closed).toMatchObject({
      status: 'closed',
      answers: [{ how: 'closed', words: close.words, by: 'anna' }],
    });
    expect(closed && isWithOwner(closed)).toBe(false);
    expect(rule(after(STATE), { ...close, words: '' })).toBe('cardReport.noWords');
    expect(rule(after(STATE), { ...close, words: 'Klients 161175-19997' })).toBe('cardReport.personalCode');
    expect(rule(closed, close)).toBe('cardReport.notWithOwner');
    expect(rule(after(MAKE), close)).toBe('cardReport.notWithOwner');
    expect(rule({ ...after(STATE), words: '' } as CardReportState, { ...close, words: '' })).toBeNull();
  });

  it('that was closed can still be answered, and an answer that came first stays', () => {
    const close = { kind: 'close', reportId: 'report', words: 'Neatbild' } as const;
    expect(after(STATE, close, CORRECTED)).toMatchObject({ status: 'corrected', answers: [{}, {}] });
    const late = eventOf('cardReport.answered', { how: 'closed' }, 'Neatbild');
    expect(evolveCardReport(after(STATE, CORRECTED), late)).toMatchObject({ status: 'corrected' });
  });

  it('is no matter of an institution where the card is the centre’s own', () => {
    expect(rule(after(MAKE), CORRECTED)).toBe('cardReport.unknown');
    expect(rule(null, CORRECTED)).toBe('cardReport.unknown');
  });
});

function after(...commands: readonly CardReportCommand[]): CardReportState | null {
  return commands.reduce<CardReportState | null>((state, command) => {
    const decision = decideCardReport(state, command);
    if (!decision.ok) throw new Error(decision.error.rule);
    return decision.value.reduce(
      (folded, { type, payload }) =>
        evolveCardReport(folded, {
          ...eventOf(type, payload, command.words),
          ...(command.kind === 'ownerAnswer' ? { actor: { kind: 'system', name: 'vid' } } : {}),
        }),
      state,
    );
  }, null);
}

function eventOf(type: string, payload: object, words: string): FoldableEvent {
  return {
    type,
    payload,
    at: 1,
    actor: { kind: 'staff', staffId: 'anna', counter: null },
    personal: [{ subjectId: 'report', hash: '', ...(words === '' ? {} : { data: { words } }) }],
  } as unknown as FoldableEvent;
}
