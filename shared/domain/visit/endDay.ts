import { businessDayIn, happened, refused, type DecisionContext } from '#shared/domain/decision.ts';
import type { VisitCommand, VisitDecision } from '#shared/domain/visit/commands.ts';
import { lastStageAt } from '#shared/domain/visit/stages.ts';
import type { VisitState, VisitStatus } from '#shared/domain/visit/types.ts';

/** Who is in the hall or on the way to it; nobody of these is there the next morning. */
export const IN_THE_HALL = ['waiting', 'called', 'parked'] as const satisfies readonly VisitStatus[];

/**
 * The business day is over and nobody has said what became of this client: counted as left. A visit at a counter stays
 * open, because only the clerk knows how it ended; a call or an e-mail goes on the next day.
 */
export function endDay(
  state: VisitState,
  { closedAt }: Extract<VisitCommand, { kind: 'endDay' }>,
  context: DecisionContext,
): VisitDecision {
  if (state.businessDay >= businessDayIn(context)) return refused('visit.dayNotOver');
  const during = IN_THE_HALL.find((status) => status === state.status);
  if (state.contact || !during) return happened();
  const endedAt = Math.max(closedAt, lastStageAt(state));
  return happened({ type: 'visit.left', version: 1, payload: { during, dayEnded: true, endedAt } });
}
