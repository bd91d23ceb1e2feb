import { dayFigures } from '#shared/domain/queue/dayFigures.ts';
import { localDate, weekdayOf } from '#shared/lib/time.ts';
import { openCounters } from '#db/repositories/counters.ts';
import { arrivalsBefore } from '#db/repositories/dayProfile.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { readHall } from '#electron/office/hall.ts';
import { readQueueSettings, writeQueueSettings } from '#electron/office/queueSettings.ts';

export const readSettings: QueryHandler<'queue.settings'> = (office) => {
  const settings = readQueueSettings(office.db);
  return {
    ...settings,
    categoryTargets: settings.categoryTargets.map((target) => ({ ...target })),
    serviceTargets: settings.serviceTargets.map((target) => ({ ...target })),
  };
};

export const changeSettings: CommandHandler<'queue.changeSettings'> = (work, settings) => {
  writeQueueSettings(work.db, settings);
  work.touch('settings', work.commandId);
  work.touch('queue', work.commandId);
  return {};
};

export const profile: QueryHandler<'queue.profile'> = (office) => {
  const today = localDate(office.clock.now());
  const { priorityMinutes } = readQueueSettings(office.db);
  const hall = readHall(office);
  const counters = openCounters(office.db);
  const categories = [...new Set(counters.flatMap((counter) => counter.categories))].sort();
  const figures = dayFigures(arrivalsBefore(office.db, today, priorityMinutes), weekdayOf(today), categories);
  const open = new Set(hall.desks.map(({ counter }) => counter.id));
  return {
    ...figures,
    matters: figures.matters.map((matter) => ({ ...matter, times: [...hall.timesOf(matter)] })),
    counters: counters.map((counter) => ({
      categories: [...counter.categories],
      isOpen: open.has(counter.id),
    })),
  };
};
