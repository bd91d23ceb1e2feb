import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';
import { byDueTime, canTake, type Desk, type QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import type { WaitingRange } from '#shared/domain/visit/types.ts';

/** Quarter and three-quarter service times of a category, in minutes. */
export type ServiceTimes = { readonly p25: number; readonly p75: number };

export type OpenDesk = Desk & {
  /** When the client there now was called, or null when the desk is free. */
  readonly busySince: EpochMs | null;
  readonly busyCategory: string | null;
};

/**
 * Waiting time of `newcomer` as a range in whole minutes, from the real order, the open desks and the remaining
 * service times; once with short and once with long services, rounded outwards to five minutes (design 5).
 * Null when no open desk can take the client.
 */
export function estimateWait(
  newcomer: QueueEntry,
  waiting: readonly QueueEntry[],
  desks: readonly OpenDesk[],
  timesOf: (category: string) => ServiceTimes,
  now: EpochMs,
): WaitingRange | null {
  if (!desks.some((desk) => canTake(desk, newcomer))) return null;
  const line = [...waiting, newcomer].sort(byDueTime);
  const short = waitUntilServed(newcomer, line, desks, (category) => timesOf(category).p25, now);
  const long = waitUntilServed(newcomer, line, desks, (category) => timesOf(category).p75, now);
  return { fromMinutes: Math.floor(short / 5) * 5, toMinutes: Math.max(5, Math.ceil(long / 5) * 5) };
}

/** Minutes until `target` is called when each client goes to the first free desk that can take them. */
function waitUntilServed(
  target: QueueEntry,
  line: readonly QueueEntry[],
  desks: readonly OpenDesk[],
  minutesOf: (category: string) => number,
  now: EpochMs,
): number {
  const freeAt = desks.map((desk) => {
    if (desk.busySince === null) return 0;
    const spent = (now - desk.busySince) / MINUTE_MS;
    return Math.max(0, minutesOf(desk.busyCategory ?? target.category) - spent);
  });
  for (const entry of line) {
    let best = -1;
    desks.forEach((desk, index) => {
      if (canTake(desk, entry) && (best < 0 || (freeAt[index] ?? 0) < (freeAt[best] ?? 0))) best = index;
    });
    if (best < 0) continue;
    const start = freeAt[best] ?? 0;
    if (entry === target) return start;
    freeAt[best] = start + minutesOf(entry.category);
  }
  throw new Error('the newcomer must stand in the line');
}
