import { isOpenHandoff, type Handoff } from '#shared/domain/visit/handoff/types.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import { localDate, startOfLocalDay, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { addCalendarMonths, addDays } from '#shared/lib/workingDays.ts';

/** Domain 5.8: whoever asked is answered within a month. */
const REPLY_MONTHS = 1;

/** What a non-standard case waits for next, and by when. */
export type CaseDue =
  /** Nobody has taken it: then it goes back to the sender. */
  | { readonly kind: 'take'; readonly at: EpochMs }
  /** The client waits in the hall, for as long as the queue promised. */
  | { readonly kind: 'client'; readonly at: EpochMs }
  | { readonly kind: 'reply'; readonly day: LocalDate };

type Case = Pick<Handoff, 'status' | 'clientMoves' | 'offeredAt' | 'answerBy'>;
type Visit = Pick<VisitState, 'status' | 'dueAt'>;

/** Null once it is over. */
export function caseDue(handoff: Case, visit: Visit): CaseDue | null {
  if (!isOpenHandoff(handoff)) return null;
  if (handoff.status === 'offered') return { kind: 'take', at: handoff.answerBy };
  if (handoff.clientMoves && visit.status === 'waiting') return { kind: 'client', at: visit.dueAt };
  return { kind: 'reply', day: addCalendarMonths(localDate(handoff.offeredAt), REPLY_MONTHS) };
}

/** From this moment on it is late: a day lasts until its end. */
export function caseLateFrom(due: CaseDue): EpochMs {
  return due.kind === 'reply' ? startOfLocalDay(addDays(due.day, 1)) : due.at;
}
