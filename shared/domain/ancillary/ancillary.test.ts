import { describe, expect, it } from 'vitest';
import { ancillaryEntries, ancillarySums } from '#shared/domain/ancillary/dayList.ts';
import { decideAncillary, evolveAncillary, type AncillaryCommand } from '#shared/domain/ancillary/rules.ts';
import type { AncillaryState } from '#shared/domain/ancillary/types.ts';
import { fold, type FoldableEvent } from '#shared/domain/event.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';

const NOON = Date.parse('2026-11-24T10:00:00Z');
const DAY = '2026-11-24';
const CENTRE = '00000000-0000-4000-8000-00000000000c';
const provide = {
  kind: 'provide',
  itemId: 'copying',
  isKnown: true,
  count: 4,
  amountCents: 40,
  way: 'cash',
  receiptNumber: '117',
  isReceiptUsed: false,
  visitId: null,
} as const satisfies AncillaryCommand;

/** One record in a test. */
class Life {
  readonly events: FoldableEvent[] = [];
  now = NOON;

  get state(): AncillaryState | null {
    return fold<AncillaryState | null, FoldableEvent>(null, this.events, evolveAncillary);
  }

  /** The rule that refused, or null. */
  try(command: AncillaryCommand, day = DAY): string | null {
    const actor = { kind: 'staff', staffId: 'anna' as StaffId, counter: '1. lodziņš' } as const;
    const context = { now: this.now, actor, businessDay: day };
    const decision = decideAncillary(this.state, command, CENTRE, context);
    if (!decision.ok) return decision.error.rule;
    for (const event of decision.value) {
      const id = `e${this.events.length}` as EventId;
      const { undoOf = null } = event;
      this.events.push({ ...event, id, at: this.now, actor, personal: [], undoOf });
    }
    return null;
  }

  undo(): string | null {
    const { id, type, at } = this.events.at(-1) ?? { id: '' as EventId, type: '', at: 0 };
    return this.try({ kind: 'undo', event: { id, type, at } });
  }
}

function lived(...commands: readonly AncillaryCommand[]): Life {
  const life = new Life();
  for (const command of commands) expect(life.try(command)).toBeNull();
  return life;
}

const statesOf = (...lives: readonly Life[]) => lives.flatMap(({ state }) => state ?? []);

describe('ancillary services (INT-18)', () => {
  it('are counted by what was given, apart from services, with what was paid', () => {
    const computer = { ...provide, itemId: 'public-computer', count: 1, amountCents: 0, receiptNumber: '' };
    const states = statesOf(
      lived(provide),
      lived({ ...provide, count: 2, amountCents: 20 }),
      lived(computer),
    );
    expect(ancillarySums(states, CENTRE, DAY)).toEqual([
      { itemId: 'copying', times: 2, count: 6, amountCents: 60 },
      { itemId: 'public-computer', times: 1, count: 1, amountCents: 0 },
    ]);
    expect(ancillarySums(states, CENTRE, '2026-11-25')).toEqual([]);
    expect(ancillaryEntries(states, CENTRE, DAY).map(({ amountCents }) => amountCents)).toEqual([40, 20]);
  });

  it('that cost something have a receipt, which is entered once', () => {
    expect(new Life().try({ ...provide, receiptNumber: ' ' })).toBe('payment.receiptMissing');
    expect(new Life().try({ ...provide, isReceiptUsed: true })).toBe('payment.receiptUsed');
    // Free of charge nothing was written on a receipt.
    expect(new Life().try({ ...provide, amountCents: 0, receiptNumber: '', isReceiptUsed: true })).toBeNull();
    expect(new Life().try({ ...provide, isKnown: false })).toBe('ancillary.unknownItem');
  });

  it('recorded by mistake are not counted, and the money goes back the way it came, on the same day', () => {
    const life = lived(provide);
    expect(life.try({ kind: 'cancel' }, '2026-11-25')).toBe('ancillary.dayOver');
    expect(life.try({ kind: 'cancel' })).toBeNull();
    expect(life.try({ kind: 'cancel' })).toBe('ancillary.isCancelled');
    expect(ancillarySums(statesOf(life), CENTRE, DAY)).toEqual([]);
    expect(ancillaryEntries(statesOf(life), CENTRE, DAY)).toMatchObject([
      { kind: 'taken', itemId: 'copying', requestId: null, amountCents: 40, receiptNumber: '117' },
      { kind: 'refunded', amountCents: 40, way: 'cash', receiptNumber: '117' },
    ]);
    expect(life.undo()).toBeNull();
    expect(ancillarySums(statesOf(life), CENTRE, DAY)).toHaveLength(1);
  });

  it('are taken back for ten seconds as if they had never been', () => {
    const life = lived(provide);
    life.now += 11_000;
    expect(life.undo()).toBe('ancillary.undoTooLate');
    life.now = NOON + 9_000;
    expect(life.undo()).toBeNull();
    expect(life.state).toBeNull();
    expect(life.undo()).toBe('ancillary.cannotUndo');
  });

  it('cancelled by two devices apart from each other went back once', () => {
    const life = lived(provide, { kind: 'cancel' });
    const twice = life.events.at(-1);
    if (twice) life.events.push({ ...twice, id: 'other' as EventId });
    expect(ancillaryEntries(statesOf(life), CENTRE, DAY).map(({ eventId }) => eventId)).toEqual(['e0', 'e1']);
  });
});
