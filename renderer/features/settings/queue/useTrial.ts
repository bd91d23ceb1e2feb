import { useEffect, useState } from 'react';
import { planDay } from '#shared/domain/queue/planDay.ts';
import type { QueueSettings } from '#shared/domain/queue/settings.ts';
import {
  profileOf,
  waitsOfDay,
  type DayWaits,
  type MeasuredDay,
  type Supposed,
} from '#shared/domain/queue/trySettings.ts';
import { randomNumbers } from '#shared/lib/random.ts';

/** The chance of a day hides small differences, that of so many days does not. */
export const TRIED_DAYS = 40;
/** Typing is over. */
const PAUSE_MS = 300;

export type Tried = { readonly saved: readonly DayWaits[]; readonly changed: readonly DayWaits[] };

type Trial = {
  readonly measured: MeasuredDay;
  readonly supposed: Supposed;
  readonly saved: QueueSettings;
  readonly changed: QueueSettings;
};

/**
 * The same days with the saved and with the changed settings; null until they have been played. A day takes some
 * milliseconds, and the screen has its turn after each.
 */
export function useTrial({ measured, supposed, saved, changed }: Trial): Tried | null {
  const [tried, setTried] = useState<{ readonly of: string; readonly result: Tried } | null>(null);
  // The fields make new objects with every key; only another content is another trial.
  const key = JSON.stringify([measured, supposed, saved, changed]);
  useEffect(() => {
    const result = { saved: [] as DayWaits[], changed: [] as DayWaits[] };
    const profile = profileOf(measured, supposed);
    let timer = setTimeout(playDay, PAUSE_MS);
    function playDay() {
      const plan = planDay(profile, randomNumbers(result.saved.length + 1));
      result.saved.push(waitsOfDay(plan, saved));
      result.changed.push(waitsOfDay(plan, changed));
      if (result.saved.length < TRIED_DAYS) timer = setTimeout(playDay);
      else setTried({ of: key, result });
    }
    return () => clearTimeout(timer);
    // The key stands for all of them.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  return tried?.of === key ? tried.result : null;
}
