import type { VisitState } from '#shared/domain/visit/types.ts';
import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

/** How often and how quickly a client is called, and how long a missed call keeps the place (design 5). */
export type RecallRule = {
  readonly calls: number;
  readonly pauseSeconds: number;
  readonly graceMinutes: number;
};

export const USUAL_RECALL: RecallRule = { calls: 3, pauseSeconds: 20, graceMinutes: 30 };

/** When the client may be called again: nobody crosses the hall in a second. Null: called often enough. */
export function recallFrom(
  { calls, calledAt }: Pick<VisitState, 'calls' | 'calledAt'>,
  rule: RecallRule,
): EpochMs | null {
  return calls >= rule.calls ? null : (calledAt ?? 0) + rule.pauseSeconds * 1000;
}

/** Whether that moment has come. A clock that was moved back must not make anybody wait for it an hour. */
export function isRecallDue(
  state: Pick<VisitState, 'calls' | 'calledAt'>,
  rule: RecallRule,
  now: EpochMs,
): boolean {
  const from = recallFrom(state, rule);
  return from !== null && (now >= from || now < (state.calledAt ?? 0));
}

/** What somebody who comes back after a missed call gets; the same in every view. */
export type ComingBack =
  | { readonly kind: 'keepsPlace'; readonly until: EpochMs }
  /** After the grace time: behind those who wait, with the same number. */
  | { readonly kind: 'newPlace' }
  /** The place is kept once. */
  | { readonly kind: 'newTicket' };

export function comingBackOf(
  { hasReturned, steps }: Pick<VisitState, 'hasReturned' | 'steps'>,
  rule: RecallRule,
  now: EpochMs,
): ComingBack {
  if (hasReturned) return { kind: 'newTicket' };
  const missedAt = steps.findLast(({ type }) => type === 'visit.missed')?.at ?? now;
  const until = missedAt + rule.graceMinutes * MINUTE_MS;
  return now <= until ? { kind: 'keepsPlace', until } : { kind: 'newPlace' };
}
