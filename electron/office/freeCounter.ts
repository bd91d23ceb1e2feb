import { AppError } from '#shared/api/errors.ts';
import { visitAtCounter } from '#db/repositories/visits.ts';
import { staffOf, type Work } from '#electron/office/work.ts';

/**
 * CSS-10: nothing is opened while the previous client is still at the counter, or on a break.
 * @throws AppError `refused`
 */
export function mustBeFree(work: Work, counter: string): void {
  if (work.load('shift', staffOf(work.caller).shiftId)?.onBreak) {
    throw new AppError({ code: 'refused', rule: 'shift.onBreak' });
  }
  if (visitAtCounter(work.db, work.businessDay, counter)) {
    throw new AppError({ code: 'refused', rule: 'queue.finishFirst' });
  }
}
