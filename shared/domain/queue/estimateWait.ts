import type { QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import { waitSamples, type HallNow } from '#shared/domain/queue/waitSamples.ts';
import type { WaitingRange } from '#shared/domain/visit/types.ts';

/** So many of the simulated waits lie in the range; rounding adds the rest, so that four in five promises hold. */
const SHARE = 0.76;
const STEP_MINUTES = 5;

/**
 * Waiting time of `newcomer`: the narrowest range in steps of five minutes that holds most of the simulated waits
 * (design 5). Null when no open desk can take the client.
 */
export function estimateWait(newcomer: QueueEntry, hall: HallNow): WaitingRange | null {
  const waits = waitSamples(newcomer, hall);
  const longest = waits.at(-1);
  if (longest === undefined) return null;
  const steps = Math.floor(longest / STEP_MINUTES) + 1;
  let best: WaitingRange & { readonly held: number } = {
    fromMinutes: 0,
    toMinutes: steps * STEP_MINUTES,
    held: waits.length,
  };
  for (let from = 0; from < steps; from += 1) {
    for (let to = from + 1; to <= steps; to += 1) {
      const range = { fromMinutes: from * STEP_MINUTES, toMinutes: to * STEP_MINUTES };
      const held = countWithin(waits, range);
      if (held < waits.length * SHARE) continue;
      if (isNarrower({ ...range, held }, best)) best = { ...range, held };
      break;
    }
  }
  return { fromMinutes: best.fromMinutes, toMinutes: best.toMinutes };
}

type Held = WaitingRange & { readonly held: number };

/** Of two equally narrow ranges the one that holds more, else the later: nobody minds being called early. */
function isNarrower(one: Held, other: Held): boolean {
  const difference = one.toMinutes - one.fromMinutes - (other.toMinutes - other.fromMinutes);
  return difference < 0 || (difference === 0 && one.held >= other.held);
}

function countWithin(sorted: readonly number[], { fromMinutes, toMinutes }: WaitingRange): number {
  return sorted.filter((wait) => wait >= fromMinutes && wait <= toMinutes).length;
}
