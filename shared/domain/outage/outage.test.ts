import { describe, expect, it } from 'vitest';
import type { FoldableEvent } from '#shared/domain/event.ts';
import { decideOutage, evolveOutage, type OutageCommand } from '#shared/domain/outage/rules.ts';
import { concernsCard, endOf } from '#shared/domain/outage/standing.ts';
import { OUTAGE_TEMPLATES } from '#shared/domain/outage/templates.ts';
import { OUTAGE_KINDS, type OutageNotice, type OutageState } from '#shared/domain/outage/types.ts';
import { momentOf } from '#shared/lib/time.ts';
import { TEXTS } from '#shared/i18n/resources.ts';

const DAY = '2026-05-20';
const NOW = momentOf(DAY, '10:30');
const NOTICE: OutageNotice = {
  kind: 'eService',
  what: 'VID EDS',
  concerns: { kind: 'institution', id: 'vid' },
  since: momentOf(DAY, '10:10'),
  until: momentOf(DAY, '13:00'),
  instead: 'paperHere',
};
const putUp = (change: Partial<OutageNotice> = {}): OutageCommand => ({
  kind: 'putUp',
  notice: { ...NOTICE, ...change },
  isKnown: true,
});

describe('a notice of what does not work (SLT-09, SYS-03)', () => {
  it('ends by itself at its time, by hand before it, and with its day when nobody knows', () => {
    const standing = after(putUp())!;
    expect(endOf(standing)).toBe(NOTICE.until);
    expect(endOf(after(putUp(), { kind: 'end' })!)).toBe(NOW);
    expect(endOf(after(putUp({ until: null }))!)).toBe(momentOf('2026-05-21', '00:00'));
    const longer = momentOf(DAY, '14:00');
    expect(endOf(after(putUp(), { kind: 'prolong', until: longer })!)).toBe(longer);
    // What ended by itself did not end later because somebody pressed then.
    expect(endOf({ ...standing, ended: { at: longer, by: 'anna' } })).toBe(NOTICE.until);
  });

  it('is refused when it is over before it begins, names nothing, or names a client', () => {
    expect(rule(null, putUp({ until: NOW }))).toBe('outage.untilPast');
    expect(rule(null, putUp({ until: momentOf('2026-06-20', '10:00') }))).toBe('outage.farAway');
    expect(rule(null, putUp({ what: ' ' }))).toBe('outage.noWhat');
    expect(rule(null, putUp({ what: '161175-19997' }))).toBe('outage.personalCode');
    expect(rule(null, putUp({ instead: 'cash' }))).toBe('outage.wrongInstead');
    expect(rule(null, { ...putUp(), isKnown: false } as OutageCommand)).toBe('outage.unknownConcern');
  });

  it('of an early closing says when, stands until the day is over, and names nothing else', () => {
    const early = { kind: 'closingEarly', instead: 'otherDay', since: momentOf(DAY, '15:00') } as const;
    expect(rule(null, putUp({ ...early, since: NOW }))).toBe('outage.untilPast');
    const standing = after(putUp(early))!;
    expect(standing).toMatchObject({ what: '', concerns: null, until: null });
    expect(endOf(standing)).toBe(momentOf('2026-05-21', '00:00'));
  });

  it('that is over cannot be ended or prolonged; what was pressed by mistake is taken back for ten seconds', () => {
    const over = { ...after(putUp())!, until: NOW - 1 };
    expect(rule(over, { kind: 'end' })).toBe('outage.over');
    expect(rule(over, { kind: 'prolong', until: NOW + 1 })).toBe('outage.over');
    const undo = (at: number) => ({ kind: 'undo', event: { id: 'x', type: 'outage.ended', at } });
    expect(rule(over, undo(NOW - 10_001) as OutageCommand)).toBe('outage.undoTooLate');
    expect(rule(over, undo(NOW) as OutageCommand)).toBeNull();
  });

  it('is told at the cards it concerns', () => {
    const card = { id: 'vid-a', owner: 'vid', fees: [{ counterCents: 0 }] };
    expect(concernsCard(NOTICE, card)).toBe(true);
    expect(concernsCard({ ...NOTICE, concerns: { kind: 'service', id: 'vid-b' } }, card)).toBe(false);
    expect(concernsCard({ ...NOTICE, concerns: null }, card)).toBe(false);
    const terminal = { kind: 'payment', concerns: null } as const;
    expect(concernsCard(terminal, card)).toBe(false);
    expect(concernsCard(terminal, { ...card, fees: [{ counterCents: null }] })).toBe(true);
  });

  it.each(['lv', 'en', 'ru', 'uk'] as const)(
    'has its words in %s for whatever a template offers',
    (language) => {
      const { kind, instead } = TEXTS[language].outage;
      for (const each of OUTAGE_KINDS) {
        const { namesWhat, insteads } = OUTAGE_TEMPLATES[each];
        expect(kind[each].includes('{{what}}')).toBe(namesWhat);
        for (const choice of insteads) expect(instead[choice]).not.toBe('');
      }
    },
  );
});

function decide(state: OutageState | null, command: OutageCommand) {
  return decideOutage(state, command, 'centre', { now: NOW, actor: { kind: 'system', name: 'test' } });
}

function rule(state: OutageState | null, command: OutageCommand): string | null {
  const decision = decide(state, command);
  return decision.ok ? null : decision.error.rule;
}

function after(...commands: readonly OutageCommand[]): OutageState | null {
  return commands.reduce<OutageState | null>((state, command) => {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(decision.error.rule);
    return decision.value.reduce(
      (folded, { type, payload }) =>
        evolveOutage(folded, {
          ...{ type, payload, at: NOW },
          actor: { kind: 'system', name: 'test' },
          personal: [],
        } as unknown as FoldableEvent),
      state,
    );
  }, null);
}
