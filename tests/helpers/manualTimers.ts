import type { Timers } from '#electron/office/sync/timers.ts';

export type ManualTimers = {
  readonly timers: Timers;
  now(): number;
  /** Lets time pass; what becomes due runs in its order. */
  advance(ms: number): void;
  /** Milliseconds until the next one is due, or null. */
  nextIn(): number | null;
};

/** A clock that stands until it is moved. */
export function manualTimers(start = Date.now()): ManualTimers {
  type Pending = { readonly at: number; readonly act: () => void };
  const pending = new Set<Pending>();
  let now = start;
  const next = (): Pending | undefined => [...pending].sort((a, b) => a.at - b.at)[0];
  return {
    timers: {
      after(ms, act) {
        const timer = { at: now + ms, act };
        pending.add(timer);
        return () => pending.delete(timer);
      },
    },
    now: () => now,
    advance(ms) {
      const end = now + ms;
      for (let due = next(); due && due.at <= end; due = next()) {
        now = due.at;
        pending.delete(due);
        due.act();
      }
      now = end;
    },
    nextIn() {
      const first = next();
      return first ? first.at - now : null;
    },
  };
}
