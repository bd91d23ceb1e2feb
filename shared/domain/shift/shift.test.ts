import { describe, expect, it } from 'vitest';
import type { FoldableEvent } from '#shared/domain/event.ts';
import { breakKindAt, decideShift, evolveShift, type ShiftCommand } from '#shared/domain/shift/rules.ts';
import { categoriesAt, NO_LIMITS, type ShiftEvent, type ShiftState } from '#shared/domain/shift/types.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { NOON } from '#tests/factories/journal.ts';

const actor = { kind: 'staff', staffId: 'anna' as StaffId, counter: '1. lodziņš' } as const;
const lunch: ShiftCommand = { kind: 'startBreak', breakKind: 'lunch', isCounterFree: true };
const short: ShiftCommand = { kind: 'startBreak', breakKind: 'short', isCounterFree: true };

class Shift {
  now = NOON;
  state: ShiftState | null = null;

  constructor() {
    const payload = { staffId: 'anna', counter: '1. lodziņš' };
    this.#happen({ type: 'shift.started', version: 1, payload });
  }

  /** The rule that refused, or null. */
  try(command: ShiftCommand): string | null {
    const decision = decideShift(this.state, command, { now: this.now, actor });
    if (!decision.ok) return decision.error.rule;
    decision.value.forEach((event) => this.#happen(event));
    return null;
  }

  end(): this {
    this.#happen({ type: 'shift.ended', version: 1, payload: { why: 'signedOut' } });
    return this;
  }

  #happen(event: ShiftEvent): void {
    const stored: FoldableEvent = {
      ...event,
      id: 'e' as EventId,
      at: this.now,
      actor,
      undoOf: null,
      personal: [],
    };
    this.state = evolveShift(this.state, stored);
  }
}

describe('a break', () => {
  it('says until when: half an hour for lunch', () => {
    const shift = new Shift();
    expect(shift.try(lunch)).toBeNull();
    expect(shift.state).toMatchObject({
      onBreak: { kind: 'lunch', since: NOON, until: NOON + 30 * MINUTE_MS },
      hadLunch: true,
    });
    expect(shift.try({ kind: 'endBreak' })).toBeNull();
    expect(shift.state?.onBreak).toBeNull();
    expect(shift.try({ kind: 'endBreak' })).toBe('shift.notOnBreak');
  });

  it('waits for the client who is called or served', () => {
    expect(new Shift().try({ ...short, isCounterFree: false })).toBe('shift.clientFirst');
  });

  it('that turns out to be lunch began when it began', () => {
    const shift = new Shift();
    shift.try(short);
    shift.now += 5 * MINUTE_MS;
    expect(shift.try(short)).toBe('shift.onBreak');
    expect(shift.try(lunch)).toBeNull();
    expect(shift.state?.onBreak).toEqual({ kind: 'lunch', since: NOON, until: NOON + 30 * MINUTE_MS });
  });

  it('is lunch by the one key around noon, once a day', () => {
    expect(breakKindAt(12 * 60, false)).toBe('lunch');
    expect(breakKindAt(12 * 60, true)).toBe('short');
    expect(breakKindAt(9 * 60, false)).toBe('short');
  });

  it('ends with the shift', () => {
    const shift = new Shift();
    shift.try(lunch);
    expect(shift.end().state?.onBreak).toBeNull();
    expect(shift.try(short)).toBe('shift.ended');
  });
});

describe('a work profile', () => {
  it('leaves something to take on', () => {
    const shift = new Shift();
    const choose = (categories: string[] | null) =>
      shift.try({ kind: 'chooseProfile', profile: { ...NO_LIMITS, categories } });
    expect(choose([])).toBe('shift.nothingToTake');
    expect(choose(['A'])).toBeNull();
    expect(shift.state?.profile?.categories).toEqual(['A']);
  });

  it('counts at a counter only for what the counter serves, and never closes it', () => {
    expect(categoriesAt({ categories: ['A', 'C'] }, ['A', 'B'])).toEqual(['A']);
    expect(categoriesAt({ categories: ['A'] }, ['B', 'C'])).toEqual(['B', 'C']);
    expect(categoriesAt(NO_LIMITS, ['B'])).toEqual(['B']);
  });
});
