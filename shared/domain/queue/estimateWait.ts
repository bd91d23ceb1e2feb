import type { QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import { waitSamples, type HallNow } from '#shared/domain/queue/waitSamples.ts';
import type { WaitingRange } from '#shared/domain/visit/types.ts';

/** A range that stays under ten minutes is said to the minute, and costs nobody anything to be nearly sure. */
const SHORT_WIDTHS = [5, 6, 7, 8, 9] as const;
const SURE = 0.9;
/** Where nine minutes hold so many of the waits, they say more than a wide range that holds a few more. */
const SHORT_ENOUGH = 0.68;
/** A wide range is said in steps of five minutes. */
const WIDE_STEP = 5;
const WIDE_SHARE = 0.86;

/**
 * Waiting time of `newcomer` as a range that four in five waits end in, narrow where the hall allows it (design 5).
 * Null when no open desk can take the client.
 */
export function estimateWait(newcomer: QueueEntry, hall: HallNow): WaitingRange | null {
  const waits = waitSamples(newcomer, hall);
  return waits.length === 0 ? null : (shortRange(waits) ?? wideRange(waits));
}

function shortRange(waits: readonly number[]): WaitingRange | null {
  let fullest = fullestRange(waits, SHORT_WIDTHS[0], 1);
  for (const width of SHORT_WIDTHS) {
    fullest = fullestRange(waits, width, 1);
    if (fullest.share >= SURE) return fullest.range;
  }
  return fullest.share >= SHORT_ENOUGH ? fullest.range : null;
}

function wideRange(waits: readonly number[]): WaitingRange {
  for (let width = 2 * WIDE_STEP; ; width += WIDE_STEP) {
    const { range, share } = fullestRange(waits, width, WIDE_STEP);
    if (share >= WIDE_SHARE) return range;
  }
}

/** Of all ranges of this width the one that holds most waits, of equals the latest: nobody minds being called early. */
function fullestRange(
  waits: readonly number[],
  width: number,
  step: number,
): { readonly range: WaitingRange; readonly share: number } {
  const longest = waits.at(-1) ?? 0;
  let best = { fromMinutes: 0, held: -1 };
  for (let fromMinutes = 0; fromMinutes <= longest; fromMinutes += step) {
    const held = countBelow(waits, fromMinutes + width, true) - countBelow(waits, fromMinutes, false);
    if (held >= best.held) best = { fromMinutes, held };
  }
  const { fromMinutes, held } = best;
  return { range: { fromMinutes, toMinutes: fromMinutes + width }, share: held / waits.length };
}

/** How many of the sorted waits are shorter than this, or just so long if that counts too. */
function countBelow(sorted: readonly number[], minutes: number, isIncluded: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const wait = sorted[middle] ?? 0;
    if (wait < minutes || (isIncluded && wait === minutes)) low = middle + 1;
    else high = middle;
  }
  return low;
}
