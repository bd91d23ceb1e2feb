import { describe, expect, it } from 'vitest';
import {
  decideCardReport,
  evolveCardReport,
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

  it('is still there without its words once they are erased', () => {
    const { kind: _kind, reportId: _id, words: _words, ...payload } = MAKE;
    const erased = {
      ...eventOf('cardReport.made', payload, ''),
      personal: [{ subjectId: 'report', hash: '' }],
    };
    expect(evolveCardReport(null, erased as FoldableEvent)).toMatchObject({ status: 'open', words: '' });
  });
});

function after(...commands: readonly CardReportCommand[]): CardReportState | null {
  return commands.reduce<CardReportState | null>((state, command) => {
    const decision = decideCardReport(state, command);
    if (!decision.ok) throw new Error(decision.error.rule);
    return decision.value.reduce(
      (folded, { type, payload }) => evolveCardReport(folded, eventOf(type, payload, command.words)),
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
