import type { VisitState, VisitStatus } from '#shared/domain/visit/types.ts';

/** Where everybody who came on a day is; each visit is in exactly one place (QUE-03, invariant 9). */
export type DayCounts = Readonly<
  Record<'ticketsIn' | 'served' | 'redirected' | 'missed' | 'left' | 'waiting' | 'inProgress', number>
>;

export function dayCounts(visits: readonly Pick<VisitState, 'status'>[]): DayCounts {
  const count = (...statuses: VisitStatus[]): number =>
    visits.filter(({ status }) => statuses.includes(status)).length;
  return {
    ticketsIn: visits.length,
    served: count('finished'),
    redirected: count('redirected'),
    missed: count('missed'),
    left: count('left'),
    waiting: count('waiting'),
    inProgress: count('called', 'serving', 'parked'),
  };
}
