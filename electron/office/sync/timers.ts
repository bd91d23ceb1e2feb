/** Waiting, given from outside so that tests need not wait. */
export type Timers = {
  /** Returns what cancels it. */
  after(ms: number, act: () => void): () => void;
};

export const realTimers: Timers = {
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** Whether it is so long ago; also when the machine's clock was set back since, or nothing would be due for days. */
export function hasPassed(at: number, ms: number, now: number): boolean {
  return now < at || now - at >= ms;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** How long to wait after so many failed tries: doubling up to half a minute, spread so that devices do not come at once. */
export function waitAfter(failures: number, random: () => number): number {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
  return Math.round(wait * (0.5 + random() / 2));
}
