import { create } from 'zustand';
import type { OutputOf } from '#shared/api/contract.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type VisitRow = OutputOf<'visit.day'>['rows'][number];
export type VisitRecord = OutputOf<'visit.record'>;

export const VISIT_FILTERS = ['all', 'open', 'outOfOrder', 'marked'] as const;
export type VisitFilter = (typeof VISIT_FILTERS)[number];

type VisitsView = {
  readonly filter: VisitFilter;
  readonly text: string;
  /** Null: the business day, whichever it is. */
  readonly day: LocalDate | null;
};

/** What the list shows; kept while one is somewhere else, so that coming back finds the same place. */
export const useVisitsView = create<VisitsView>()(() => ({ filter: 'all', text: '', day: null }));

const ENDED: readonly VisitRow['status'][] = ['finished', 'left', 'redirected', 'missed'];

export function isIn(row: VisitRow, filter: VisitFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return !ENDED.includes(row.status);
    case 'outOfOrder':
      return row.outOfOrder.length > 0;
    case 'marked':
      return row.isCorrected || row.isEnteredLater || row.isSlip;
  }
}
