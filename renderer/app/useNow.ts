import { useEffect, useState } from 'react';
import type { EpochMs } from '#shared/lib/time.ts';
import { officeNow } from '#renderer/api/officeTime.ts';

/** The office's time, drawn anew at each full step: a minute for clocks, a second for countdowns. */
export function useNow(stepMs: number): EpochMs {
  return useClock(officeNow, stepMs);
}

/** Milliseconds that no setting of any clock moves: for how long something has been so on this screen. */
export function useElapsed(stepMs: number): number {
  return useClock(elapsedNow, stepMs);
}

export function elapsedNow(): number {
  return performance.now();
}

function useClock(read: () => number, stepMs: number): number {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setTimeout(() => setNow(read()), stepMs - (read() % stepMs));
    return () => clearTimeout(timer);
  }, [now, read, stepMs]);
  return now;
}
