import { moneyContradiction } from '#shared/domain/payment/evolve.ts';
import type { PaymentState } from '#shared/domain/payment/types.ts';
import type { Aggregates } from './aggregates.ts';
import type { JudgedEvent } from './events.ts';
import type { OwnFact } from './ownEvents.ts';
import { reconciliationTask } from './reconciliation.ts';

/**
 * A task for every fee of which more was taken than was due, or more given back than was taken: two devices did it apart
 * from each other. Both facts stand, because the money did change hands; only a person can give it back (INT-15).
 */
export function moneyContradictionTasks(
  judged: readonly JudgedEvent[],
  aggregates: Aggregates,
  centreId: string,
): OwnFact[] {
  const applied = judged.filter(
    ({ event, verdict }) => event.aggregate === 'payment' && verdict === 'applied',
  );
  // One for each fee, of the latest fact that goes against another.
  const tasks = new Map<string, OwnFact[]>();
  for (const { event } of applied) {
    const state = aggregates.of(event).state as PaymentState | null;
    const found = state && moneyContradiction(state, event);
    if (found) tasks.set(event.aggregateId, reconciliationTask({ event, ...found, centreId }));
  }
  return [...tasks.values()].flat();
}
