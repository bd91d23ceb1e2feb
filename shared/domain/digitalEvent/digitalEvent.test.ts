import { describe, expect, it } from 'vitest';
import type { FoldableEvent } from '#shared/domain/event.ts';
import { quarterFigures, quarterOf } from '#shared/domain/digitalEvent/quarter.ts';
import {
  decideDigitalEvent,
  evolveDigitalEvent,
  type DigitalEventCommand,
} from '#shared/domain/digitalEvent/rules.ts';
import type { DigitalEventFacts, DigitalEventState } from '#shared/domain/digitalEvent/types.ts';
import { isPastTerm } from '#shared/domain/retention/whatKeeps.ts';
import { USUAL_TERMS } from '#shared/domain/retention/terms.ts';
import { startOfLocalDay } from '#shared/lib/time.ts';

const TODAY = '2026-05-20';
const NOW = startOfLocalDay(TODAY);
const FACTS: DigitalEventFacts = {
  kind: 'digitalSkills',
  date: '2026-05-12',
  serviceId: null,
  topic: 'eParaksts tālrunī',
  place: 'Salaspils bibliotēka',
  ledBy: 'Ilze Ozola',
  participants: 14,
};
const command = (kind: 'record' | 'correct', change: Partial<DigitalEventFacts> = {}) =>
  ({ kind, digitalEventId: 'e', isKnownCard: false, facts: { ...FACTS, ...change } }) as const;

describe('a digital-skills event (DIG-03, DIG-05)', () => {
  it('keeps its words where they can be erased, and of its participants a number', () => {
    const decision = decide(null, command('record'));
    expect(decision.ok && decision.value[0]?.payload).toEqual({
      kind: 'digitalSkills',
      date: '2026-05-12',
      serviceId: null,
      participants: 14,
      centreId: 'centre',
    });
    expect(after(command('record'))).toMatchObject(FACTS);
  });

  it('can be planned ahead; how many came is said afterwards', () => {
    const ahead = { date: '2026-06-02', participants: null };
    expect(rule(null, command('record', { ...ahead, participants: 5 }))).toBe('digitalEvent.notYetHeld');
    expect(rule(null, command('record', { date: '2062-05-12' }))).toBe('digitalEvent.dateFar');
    const held = after(command('record', ahead), command('correct', { date: '2026-05-19', participants: 8 }));
    expect(held).toMatchObject({ date: '2026-05-19', participants: 8, centreId: 'centre' });
  });

  it('is refused without a topic, with a personal code, or with a card nobody knows', () => {
    expect(rule(null, command('record', { topic: ' ' }))).toBe('digitalEvent.noTopic');
    expect(rule(null, command('record', { ledBy: '161175-19997' }))).toBe('digitalEvent.personalCode');
    const shown = { kind: 'demonstration', serviceId: 'gone' } as const;
    expect(rule(null, command('record', shown))).toBe('digitalEvent.unknownCard');
  });

  it('is removed by a later event, for ten seconds not for good, and takes no words in after its term', () => {
    const removed = after(command('record'), { kind: 'remove' });
    expect(removed?.isRemoved).toBe(true);
    expect(rule(removed, command('correct'))).toBe('digitalEvent.unknown');
    const undo = (at: number) => ({ kind: 'undo', event: { id: 'x', type: 'digitalEvent.removed', at } });
    expect(rule(removed, undo(NOW - 10_001) as DigitalEventCommand)).toBe('digitalEvent.undoTooLate');
    expect(rule(removed, undo(NOW - 9000) as DigitalEventCommand)).toBeNull();
    expect(rule({ ...after(command('record'))!, topic: '' }, command('correct'))).toBe('digitalEvent.erased');
  });

  it('keeps its words until its term, and never loses them before its day', () => {
    const state = after(command('record', { date: '2027-06-01', participants: null }))!;
    const matter = { kind: 'digitalEvent', id: 'e', lastAt: NOW, state } as const;
    expect(isPastTerm(matter, '2027-05-20', USUAL_TERMS)).toBe(false);
    expect(isPastTerm(matter, '2027-06-01', USUAL_TERMS)).toBe(true);
  });
});

describe('the quarter', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026-04-01', '2026-06-30'],
    ['2026-12-31', '2026-10-01', '2026-12-31'],
  ])('%s lies between %s and %s', (day, from, until) => {
    expect(quarterOf(day)).toEqual({ from, until });
  });

  it('counts what was held, digital skills apart from demonstrations, and what nobody has counted', () => {
    const plan = { kind: 'digitalSkills', participants: null } as const;
    expect(
      quarterFigures(
        [
          FACTS,
          { ...FACTS, kind: 'demonstration', participants: 6 },
          { ...plan, date: '2026-05-19' },
          { ...plan, date: TODAY },
        ],
        TODAY,
      ),
    ).toEqual({ digitalSkills: 1, demonstrations: 1, participants: 20, uncounted: 1 });
  });
});

function decide(state: DigitalEventState | null, asked: DigitalEventCommand) {
  const actor = { kind: 'system', name: 'test' } as const;
  return decideDigitalEvent(state, asked, 'centre', { now: NOW, actor, businessDay: TODAY });
}

function rule(state: DigitalEventState | null, asked: DigitalEventCommand): string | null {
  const decision = decide(state, asked);
  return decision.ok ? null : decision.error.rule;
}

function after(...commands: readonly DigitalEventCommand[]): DigitalEventState | null {
  return commands.reduce<DigitalEventState | null>((state, asked) => {
    const decision = decide(state, asked);
    if (!decision.ok) throw new Error(decision.error.rule);
    return decision.value.reduce(
      (folded, { type, payload, personal = [] }) =>
        evolveDigitalEvent(folded, { type, payload, personal, at: NOW } as unknown as FoldableEvent),
      state,
    );
  }, null);
}
