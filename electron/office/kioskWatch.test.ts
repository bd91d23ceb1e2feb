import { describe, expect, it } from 'vitest';
import { MANY_TICKETS, PAUSE_MS } from '#shared/domain/kiosk/pace.ts';
import { createKioskWatch } from '#electron/office/kioskWatch.ts';

const START = Date.UTC(2026, 10, 12, 8, 41);

function watchAt(start = START) {
  const time = { now: start };
  let told = 0;
  const watch = createKioskWatch(
    () => time.now,
    () => (told += 1),
  );
  let number = 0;
  const give = (kiosk = 'hall'): string => {
    number += 1;
    const ticket = `A${String(number).padStart(3, '0')}`;
    watch.gave(kiosk, { ticket, visitId: `visit ${number}` });
    return ticket;
  };
  return { time, watch, give, told: () => told };
}

describe('a kiosk gives one ticket a client', () => {
  it('pauses for three seconds after each, for this kiosk only', () => {
    const { time, watch, give } = watchAt();
    expect(watch.mayGive('hall')).toBe(true);
    give();
    expect(watch.mayGive('hall')).toBe(false);
    expect(watch.mayGive('entrance')).toBe(true);
    time.now += PAUSE_MS - 1;
    expect(watch.mayGive('hall')).toBe(false);
    time.now += 1;
    expect(watch.mayGive('hall')).toBe(true);
  });

  it('gives again when the clock was put back an hour', () => {
    const { time, watch, give } = watchAt();
    give();
    time.now -= 3_600_000;
    expect(watch.mayGive('hall')).toBe(true);
  });

  it('prints only what it gave itself', () => {
    const { watch, give } = watchAt();
    give('entrance');
    expect([watch.hasGiven('entrance', 'visit 1'), watch.hasGiven('hall', 'visit 1')]).toEqual([true, false]);
  });
});

describe('many tickets within a minute are told to the greeter', () => {
  const giveMany = (step: ReturnType<typeof watchAt>, everyMs: number): string[] =>
    Array.from({ length: MANY_TICKETS }, () => {
      step.time.now += everyMs;
      return step.give();
    });

  it('with their numbers, until somebody has looked', () => {
    const step = watchAt();
    const tickets = giveMany(step, 5_000);
    expect(step.watch.suspicious().map(({ ticket }) => ticket)).toEqual(tickets);
    tickets.push(step.give());
    expect(step.watch.suspicious().map(({ ticket }) => ticket)).toEqual(tickets);
    step.watch.dismiss();
    expect(step.watch.suspicious()).toEqual([]);
    expect(step.told()).toBe(3);
    step.time.now += 5_000;
    step.give();
    expect(step.watch.suspicious()).toEqual([]);
  });

  it('and as many over ten minutes are ordinary clients', () => {
    const step = watchAt();
    giveMany(step, 90_000);
    expect(step.watch.suspicious()).toEqual([]);
    expect(step.told()).toBe(0);
  });
});
