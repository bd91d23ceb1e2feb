import { useEffect, useState } from 'react';
import type { EpochMs } from '#shared/lib/time.ts';
import { officeNow } from '#renderer/api/officeTime.ts';

/** The office's time, drawn anew at each full step: a minute for clocks, a second for countdowns. */
export function useNow(stepMs: number): EpochMs {
  const [now, setNow] = useState(officeNow);
  useEffect(() => {
    const timer = setTimeout(() => setNow(officeNow()), stepMs - (officeNow() % stepMs));
    return () => clearTimeout(timer);
  }, [now, stepMs]);
  return now;
}
