import { TOPICS } from '#shared/api/topics.ts';
import { intervalsOn } from '#shared/domain/opening/opening.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { IN_THE_HALL } from '#shared/domain/visit/endDay.ts';
import { momentOf, startOfLocalDay, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { isFromFuture } from '#db/journal/future.ts';
import { openVisitsBefore, type VisitRow } from '#db/repositories/visits.ts';
import { beginBusinessDay, businessDayOf, hasBegun } from '#electron/office/businessDay.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { openingOf } from '#electron/office/opening.ts';
import { recordAs } from '#electron/office/recordAs.ts';

/**
 * Ends the days that are over: whoever still stands in the hall's books has left. It goes by the day of each visit, so
 * that it is all the same whether the program ran at midnight or was started days later.
 */
export function endDays(office: OfficeContext): void {
  const { db, clock } = office;
  const today = businessDayOf(db, clock.now());
  const inHall = openVisitsBefore(db, today).filter(
    (visit) => isInTheHall(visit) && !isFromFuture(db, visit.id),
  );
  if (inHall.length === 0 && hasBegun(db, today)) return;
  recordAs(office, { kind: 'system', name: 'host' }, (work) => {
    for (const { id, state } of inHall) {
      const closedAt = closingOf(office, state.businessDay);
      work.decide('visit', id, (before) => decideVisit(before, { kind: 'endDay', closedAt }, work));
    }
    beginBusinessDay(db, today);
    // What is due, late, expected or taken today is so by the day alone: every open screen asks anew.
    for (const topic of TOPICS) work.touch(topic, today);
  });
}

function isInTheHall({ state }: VisitRow): boolean {
  return IN_THE_HALL.some((status) => status === state.status);
}

/** When the doors closed; on a day without hours nobody knows more than that it is over. */
function closingOf(office: OfficeContext, day: LocalDate): EpochMs {
  const closing = intervalsOn(openingOf(office), day).at(-1)?.to;
  return closing === undefined ? startOfLocalDay(addDays(day, 1)) : momentOf(day, closing);
}
