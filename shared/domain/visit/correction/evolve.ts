import type { FoldableEvent } from '#shared/domain/event.ts';
import { clientNumberOf, FIRST_CLIENT, withoutOutcome } from '#shared/domain/visit/clients/clients.ts';
import { sameOutcome } from '#shared/domain/visit/correction/served.ts';
import type { Outcome, VisitEvent, VisitState } from '#shared/domain/visit/types.ts';

type Known = VisitEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

/** An end that was recorded later counts at the time at which it was; everything that folds sees that time. */
export function asItHappened<Event extends FoldableEvent>(event: Event): Event {
  const { endedAt } = event.payload;
  return typeof endedAt === 'number' ? { ...event, at: endedAt } : event;
}

/** Two corrections of one thing, made apart from each other, both stand in the timeline; the last one counts. */
export function evolveCorrection(state: VisitState, event: Known): VisitState {
  switch (event.type) {
    case 'visit.clientCorrected':
      return clientCorrected(state, event.payload);
    case 'visit.outcomeCorrected':
      return { ...state, outcomes: outcomesAfter(state, event.payload.was, event.payload.outcome) };
    default:
      return state;
  }
}

/** What was checked was another person's. */
function clientCorrected(
  state: VisitState,
  { clientId, clientNumber = FIRST_CLIENT }: Extract<Known, { type: 'visit.clientCorrected' }>['payload'],
): VisitState {
  const corrected = { clientId, identityCheck: null, representative: null };
  if (clientNumberOf(state) === clientNumber) return { ...state, ...corrected };
  if (!state.clients) return state;
  const clients = state.clients.map((client) =>
    client.number === clientNumber ? { number: clientNumber, ...corrected } : client,
  );
  return { ...state, clients };
}

function outcomesAfter(state: VisitState, was: Outcome | null, outcome: Outcome | null): readonly Outcome[] {
  const { outcomes, status } = state;
  if (was === null) return outcome ? [...outcomes, outcome] : outcomes;
  const meant = outcomes.find((each) => sameOutcome(each, was)) ?? outcomes.find(({ at }) => at === was.at);
  if (!outcome) {
    const left = outcomes.filter((each) => each !== meant);
    // QUE-03 holds also where two people took away one each.
    const isBare = withoutOutcome({ ...state, outcomes: left }).length > 0;
    return isBare && status === 'finished' ? outcomes : left;
  }
  // Taken away meanwhile by somebody else: what this person knows came of it is not lost.
  if (!meant) return [...outcomes, outcome];
  return outcomes.map((each) => (each === meant ? { ...each, ...outcome } : each));
}
