import { backlogForecast, MOST_WEEKS } from '#shared/domain/request/backlogForecast.ts';
import { localDate, startOfLocalDay, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import {
  answeredBetween,
  firstRegistration,
  promisesOfOpen,
  registeredBetween,
} from '#db/repositories/backlog.ts';
import type { Db } from '#db/open.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';

/** SLT-09: will the overdue list grow or shrink, and which day is too much. */
export const backlog: QueryHandler<'day.backlog'> = ({ db, clock }) => {
  const today = businessDayOf(db, clock.now());
  const weeks = wholeWeeks(db, today);
  const from = startOfLocalDay(addDays(today, -7 * weeks));
  const [midnight, tomorrow] = [startOfLocalDay(today), startOfLocalDay(addDays(today, 1))];
  const forecast = backlogForecast({
    today,
    promisedFor: promisesOfOpen(db),
    weeks,
    registered: registeredBetween(db, from, midnight),
    answeredOn: answeredBetween(db, from, midnight),
    answeredToday: answeredBetween(db, midnight, tomorrow).length,
  });
  return forecast && { ...forecast, days: [...forecast.days] };
};

/** In which requests were registered here, at most so many. */
function wholeWeeks(db: Db, today: LocalDate): number {
  const first = firstRegistration(db);
  if (first === null) return 0;
  let weeks = 0;
  while (weeks < MOST_WEEKS && addDays(today, -7 * (weeks + 1)) >= localDate(first)) weeks += 1;
  return weeks;
}
