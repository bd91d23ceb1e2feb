import { promiseFigures, promisesByCategory } from '#shared/domain/queue/promiseFigures.ts';
import { promisesBefore, promisesToday } from '#db/repositories/promises.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';

const DAYS = 30;

/** Whether the waiting that was told is the waiting that came (design 5). */
export const promises: QueryHandler<'day.promises'> = (office) => {
  const businessDay = businessDayOf(office.db, office.clock.now());
  const before = promisesBefore(office.db, businessDay, DAYS);
  return {
    today: promiseFigures(promisesToday(office.db, businessDay)),
    before: promiseFigures(before),
    categories: promisesByCategory(before),
  };
};
