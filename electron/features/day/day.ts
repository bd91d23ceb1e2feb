import { MINUTE_MS, startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { guidedFigures } from '#shared/domain/visit/guided/figures.ts';
import { dayCounts } from '#shared/domain/visit/dayCounts.ts';
import type { DoorResult, VisitState } from '#shared/domain/visit/types.ts';
import { handedOverBetween, requestsBetween } from '#db/repositories/requests.ts';
import { latestSatisfaction } from '#db/ratings/summary.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { readHall } from '#electron/office/hall.ts';

/** INT-03: a request is registered within ten minutes of its receipt. */
const REGISTRATION_MINUTES = 10;

/** All figures are computed from what was recorded, so they always add up (invariant 9). */
export const figures: QueryHandler<'day.figures'> = (office) => {
  const { visits, businessDay } = readHall(office);
  const from = startOfLocalDay(businessDay);
  const to = startOfLocalDay(addDays(businessDay, 1));
  const states = visits.map(({ state }) => state);
  const registered = requestsBetween(office.db, from, to).map(({ state }) => state);
  const requests = registered.filter(({ status }) => status !== 'voided');
  const waits = states.flatMap((state) =>
    state.calledAt === null ? [] : [Math.max(0, state.calledAt - state.arrivedAt)],
  );
  return {
    ...dayCounts(states),
    enteredLater: states.filter((state) => state.slip !== undefined || state.enteredLaterAt !== undefined)
      .length,
    people: states.reduce((sum, { people = 1 }) => sum + people, 0),
    atDoor: atDoorOf(states),
    requests: requests.length,
    voidedRequests: registered.length - requests.length,
    consultations: states.flatMap(({ outcomes }) => outcomes).filter(({ kind }) => kind === 'consultation')
      .length,
    guided: guidedFigures(states),
    handovers: handedOverBetween(office.db, from, to),
    registeredInTime: share(
      requests
        // What an institution started nobody here took in.
        .filter(({ startedBy }) => !startedBy)
        .map(({ registeredAt, receivedAt }) => registeredAt - receivedAt <= REGISTRATION_MINUTES * MINUTE_MS),
    ),
    medianWaitMinutes: median(waits),
    satisfaction: latestSatisfaction(office.ratings),
  };
};

/** Answers at the door that were folded before the result was kept count as answered. */
function atDoorOf(states: readonly VisitState[]): Record<DoorResult, number> {
  const results = states.flatMap(({ status, doorResult }) =>
    status === 'redirected' ? [doorResult ?? 'answered'] : [],
  );
  const of = (wanted: DoorResult): number => results.filter((result) => result === wanted).length;
  return {
    answered: of('answered'),
    digitalAssistant: of('digitalAssistant'),
    selfService: of('selfService'),
    comesBack: of('comesBack'),
  };
}

function share(facts: readonly boolean[]): number | null {
  return facts.length === 0 ? null : facts.filter(Boolean).length / facts.length;
}

function median(waitsMs: readonly number[]): number | null {
  const sorted = [...waitsMs].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? null : Math.round(middle / MINUTE_MS);
}
