import { promiseFigures, promisesByCategory } from '#shared/domain/queue/promiseFigures.ts';
import { localDate } from '#shared/lib/time.ts';
import { promisesBefore, promisesToday } from '#db/repositories/promises.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';

const DAYS = 30;

/** Whether the waiting that was told is the waiting that came (design 5). */
export const promises: QueryHandler<'day.promises'> = (office) => {
  const businessDay = localDate(office.clock.now());
  const before = promisesBefore(office.db, businessDay, DAYS);
  return {
    today: promiseFigures(promisesToday(office.db, businessDay)),
    before: promiseFigures(before),
    categories: promisesByCategory(before),
  };
};
