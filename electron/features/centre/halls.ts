import { AppError } from '#shared/api/errors.ts';
import { allCounters, findCounter, saveCounter } from '#db/repositories/counters.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';

export const readHalls: QueryHandler<'centre.halls'> = (office) => ({
  counters: allCounters(office.db).map(({ id, name, hall }) => ({ counterId: id, name, hall })),
});

export const setHalls: CommandHandler<'centre.setHalls'> = (work, { counters }) => {
  for (const { counterId, hall } of counters) {
    const counter = findCounter(work.db, counterId);
    if (!counter) throw new AppError({ code: 'notFound' });
    saveCounter(work.db, { ...counter, hall });
  }
  work.touch('settings', work.commandId);
  // What a display shows has changed, too.
  work.touch('queue', work.commandId);
  return {};
};
