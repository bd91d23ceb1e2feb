import { describe, expect, it } from 'vitest';
import { BELIEVED_AFTER_MS, createClock } from '#electron/office/clock.ts';
import { NOON } from '#tests/factories/journal.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A machine whose clock can be set, and what goes on evenly beside it. */
function machine(newestTold: number | null = null) {
  let [time, steady] = [NOON, 0];
  const clock = createClock({ machineNow: () => time, steadyNow: () => steady, newestTold });
  return {
    clock,
    set: (by: number): void => void (time += by),
    pass(ms: number): void {
      time += ms;
      steady += ms;
    },
  };
}

describe('the clock of a machine', () => {
  it('that is set while there is no network goes on by what the back-office has told', () => {
    const { clock, set, pass } = machine();
    set(3 * DAY_MS);
    clock.correct(NOON, NOON + 3 * DAY_MS);
    expect(clock.now()).toBe(NOON);
    // Somebody puts it right, and then an hour too early.
    set(-3 * DAY_MS);
    expect(clock.now()).toBe(NOON);
    set(-HOUR_MS);
    pass(1_000);
    expect(clock.now()).toBe(NOON + 1_000);
    expect(clock.isTold()).toBe(true);
  });

  it('that is put right by hand is not corrected on top of that', () => {
    const behind = machine();
    behind.clock.correct(NOON + 3 * DAY_MS, NOON);
    behind.set(3 * DAY_MS + 2 * MINUTE_MS);
    expect(behind.clock.now()).toBe(NOON + 3 * DAY_MS + 2 * MINUTE_MS);
    const withoutBattery = machine(NOON + 2_000 * DAY_MS);
    withoutBattery.set(2_002 * DAY_MS);
    expect(withoutBattery.clock.now()).toBe(NOON + 2_002 * DAY_MS);
    // One that was asleep goes on with what it was told.
    const asleep = machine();
    asleep.clock.correct(NOON + 3 * DAY_MS, NOON);
    asleep.set(HOUR_MS);
    expect(asleep.clock.now()).toBe(NOON + 3 * DAY_MS + HOUR_MS);
  });

  it('is not believed when it has gone ahead, until it is told the time or has gone evenly', () => {
    const { clock, set, pass } = machine();
    expect(clock.isBelieved()).toBe(false);
    pass(BELIEVED_AFTER_MS);
    expect(clock.isBelieved()).toBe(true);
    set(20 * DAY_MS);
    expect(clock.isBelieved()).toBe(false);
    clock.correct(NOON + BELIEVED_AFTER_MS, clock.now());
    expect([clock.isTold(), clock.isBelieved()]).toEqual([true, true]);
    set(20 * DAY_MS);
    expect(clock.isTold()).toBe(false);
    pass(BELIEVED_AFTER_MS);
    // Nothing is deleted by it all the same.
    expect([clock.isTold(), clock.isBelieved()]).toEqual([false, true]);
  });

  it('that nobody has told the time is what the person says who sets it', () => {
    const { clock, set } = machine();
    set(-HOUR_MS);
    expect(clock.now()).toBe(NOON - HOUR_MS);
  });

  it('without a battery does not begin in a year long gone', () => {
    expect(machine(NOON + 6 * DAY_MS).clock.now()).toBe(NOON + 6 * DAY_MS);
    expect(machine(NOON - DAY_MS).clock.now()).toBe(NOON);
  });
});
