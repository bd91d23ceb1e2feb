import {
  GIVE_UP_REASONS,
  TAUGHT_ANSWERS,
  type GiveUpReason,
  type Taught,
} from '#shared/domain/visit/guided/types.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';

/** Of e-services begun with help in 2017 so many were completed: the measure to compare with (ASE-09). */
export const COMPLETED_SHARE_2017 = 0.987;

export type GuidedFigures = {
  readonly started: number;
  readonly completed: number;
  readonly givenUp: number;
  /** Closed with the visit, without anybody saying what became of it. */
  readonly leftOpen: number;
  readonly underWay: number;
  /** Completed of those that are over; null while none is. */
  readonly completedShare: number | null;
  /** Minutes of help with those that are over (DIG-02). */
  readonly minutes: number;
  readonly reasons: Readonly<Record<GiveUpReason, number>>;
  readonly taught: Readonly<Record<Taught, number>>;
};

/** started = completed + givenUp + leftOpen + underWay. */
export function guidedFigures(visits: readonly Pick<VisitState, 'guided'>[]): GuidedFigures {
  const endings = visits.flatMap(({ guided = [] }) => guided.map(({ ending }) => ending));
  const over = endings.filter((ending) => ending !== null);
  const completed = over.filter(({ kind }) => kind === 'completed').length;
  const saidReasons = over.flatMap((ending) => (ending.kind === 'givenUp' ? [ending.reason] : []));
  const saidTaught = over.flatMap((ending) => (ending.kind === 'leftOpen' ? [] : [ending.taught]));
  return {
    started: endings.length,
    completed,
    givenUp: saidReasons.length,
    leftOpen: over.filter(({ kind }) => kind === 'leftOpen').length,
    underWay: endings.length - over.length,
    completedShare: over.length === 0 ? null : completed / over.length,
    minutes: over.reduce((sum, { minutes }) => sum + minutes, 0),
    reasons: countOf(GIVE_UP_REASONS, saidReasons),
    taught: countOf(TAUGHT_ANSWERS, saidTaught),
  };
}

function countOf<Key extends string>(keys: readonly Key[], said: readonly Key[]): Record<Key, number> {
  const counts = keys.map((key) => [key, said.filter((each) => each === key).length] as const);
  return Object.fromEntries(counts) as Record<Key, number>;
}
