import { performance } from 'node:perf_hooks';
import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

/** The wall clock corrected by the measured offset to the back-office; the offset is stored with every event. */
export type Clock = {
  now(): EpochMs;
  offsetMs(): number;
  /** Takes a server's time for the moment `localMiddle` of the machine's own clock. */
  correct(serverTime: EpochMs, localMiddle: EpochMs): void;
  /** Whether a server has told the time, and the clock has gone evenly since. */
  isTold(): boolean;
  /** The same, or the clock has gone evenly for so long that somebody would have noticed a wrong date. */
  isBelieved(): boolean;
};

/** Smaller differences are the network's, not the clock's. */
const NOISE_MS = 2_000;
/** Nobody sets a clock by less, and no machine drifts by as much between two looks. */
const SET_MS = MINUTE_MS;
/** People set clocks to the minute, and by another clock. */
const PUT_RIGHT_MS = 5 * MINUTE_MS;
export const BELIEVED_AFTER_MS = 30 * MINUTE_MS;

type ClockParts = {
  readonly machineNow?: (() => EpochMs) | undefined;
  /** Milliseconds that nobody can set; they may stand still while the machine sleeps. */
  readonly steadyNow?: () => number;
  /** The newest time that a server has told: a machine that is behind it woke up without its battery. */
  readonly newestTold?: EpochMs | null;
};

export function createClock({
  machineNow = Date.now,
  steadyNow = () => performance.now(),
  newestTold = null,
}: ClockParts = {}): Clock {
  const leastOffset = (machine: EpochMs): number =>
    newestTold !== null && machine < newestTold - SET_MS ? newestTold - machine : 0;
  let seen = { machine: machineNow(), steady: steadyNow() };
  let offset = leastOffset(seen.machine);
  let isMeasured = false;
  let isTold = false;
  let evenSince = seen.steady;

  /** The machine's time, after what has become of its clock since the last look. */
  const look = (): EpochMs => {
    const machine = machineNow();
    const steady = steadyNow();
    const movedBy = machine - seen.machine - (steady - seen.steady);
    seen = { machine, steady };
    if (Math.abs(movedBy) < SET_MS) return machine;
    // A clock that goes back was set, so the time that was told goes on; one that goes ahead may have been asleep.
    if (isTold && movedBy < 0) offset -= Math.round(movedBy);
    else {
      isTold = false;
      evenSince = steady;
      if (!isMeasured) offset = leastOffset(machine);
      // By as much as it was wrong: somebody has put it right.
      else if (Math.abs(movedBy - offset) < PUT_RIGHT_MS) offset = 0;
    }
    return machine;
  };

  return {
    now: () => look() + offset,
    offsetMs: () => offset,
    correct(serverTime, localMiddle) {
      look();
      isTold = true;
      isMeasured = true;
      const measured = Math.round(serverTime - localMiddle);
      if (Math.abs(measured - offset) > NOISE_MS) offset = Math.abs(measured) > NOISE_MS ? measured : 0;
    },
    isTold() {
      look();
      return isTold;
    },
    isBelieved() {
      look();
      return isTold || seen.steady - evenSince >= BELIEVED_AFTER_MS;
    },
  };
}
