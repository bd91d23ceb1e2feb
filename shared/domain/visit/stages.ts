import type { EpochMs } from '#shared/lib/time.ts';
import type { VisitEventType, VisitState, VisitStep } from '#shared/domain/visit/types.ts';

/** `way`: from the call to the counter; `held`: put aside, or away after a missed call. */
export type Stage = 'waiting' | 'way' | 'service' | 'held';
export type StageTimes = Readonly<Record<Stage, number>>;

const STAGE_AFTER: Partial<Record<VisitEventType, Stage | 'over'>> = {
  'visit.ticketIssued': 'waiting',
  'visit.called': 'way',
  'visit.serviceStarted': 'service',
  'visit.missed': 'held',
  'visit.returned': 'waiting',
  'visit.parked': 'held',
  'visit.resumed': 'service',
  'visit.handedOff': 'waiting',
  'visit.contactReceived': 'waiting',
  'visit.contactAnswered': 'service',
  'visit.answerPlanned': 'held',
  'visit.enteredLater': 'service',
  'visit.helpedAtDoor': 'over',
  'visit.left': 'over',
  'visit.finished': 'over',
};

/** With these the client waits again, if the client went along with the question. */
const MOVES_CLIENT: readonly VisitEventType[] = [
  'visit.handoffOffered',
  'visit.handoffRefused',
  'visit.handoffAnswered',
  'visit.handoffUnanswered',
];

/** Milliseconds of each stage until `now` or the end, from the events alone. */
export function stageTimesOf(
  state: Pick<VisitState, 'steps' | 'handoffs' | 'slip'>,
  now: EpochMs,
): StageTimes {
  const times = { waiting: 0, way: 0, service: 0, held: 0 };
  let stage: Stage | 'over' = 'over';
  let since = 0;
  const passUntil = (at: EpochMs): void => {
    if (stage !== 'over') times[stage] += Math.max(0, at - since);
    since = at;
  };
  for (const step of state.steps) {
    const next = stageAfter(state, step);
    if (next === null) continue;
    passUntil(step.at);
    stage = next;
  }
  passUntil(now);
  return times;
}

/** When the visit came to where it is: nothing that ends it can have been before. */
export function lastStageAt(state: Pick<VisitState, 'steps' | 'handoffs' | 'slip'>): EpochMs {
  return Math.max(...state.steps.filter((step) => stageAfter(state, step) !== null).map(({ at }) => at));
}

function stageAfter(
  { handoffs, slip }: Pick<VisitState, 'handoffs' | 'slip'>,
  step: VisitStep,
): Stage | 'over' | null {
  if (step.type === 'visit.slipEntered') return slip?.result === 'waiting' ? 'waiting' : 'over';
  if (MOVES_CLIENT.includes(step.type)) {
    const handoff = handoffs?.find(({ id }) => id === step.handoffId);
    return handoff?.clientMoves ? 'waiting' : null;
  }
  return STAGE_AFTER[step.type] ?? null;
}
