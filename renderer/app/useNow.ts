import { useEffect, useState } from 'react';
import type { EpochMs } from '#shared/lib/time.ts';

/** The time, drawn anew at each full step: a minute for clocks, a second for countdowns. */
export function useNow(stepMs: number): EpochMs {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), stepMs - (Date.now() % stepMs));
    return () => clearTimeout(timer);
  }, [now, stepMs]);
  return now;
}
