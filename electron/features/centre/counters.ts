import { AppError } from '#shared/api/errors.ts';
import { movedTo, whyNotCounter } from '#shared/domain/centre/counters.ts';
import { allCounters, findCounter, saveCounter, type Counter } from '#db/repositories/counters.ts';
import { visitAtCounter } from '#db/repositories/visits.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { takenCounters } from '#electron/office/takenCounters.ts';
import type { Work } from '#electron/office/work.ts';

export const readCounters: QueryHandler<'centre.counters'> = (office) => {
  const taken = takenCounters(office);
  return {
    counters: allCounters(office.db).map(({ id, name, categories, hall, isClosed }) => ({
      counterId: id,
      name,
      categories: [...categories],
      hall,
      isClosed,
      takenBy: taken.get(name)?.by ?? null,
    })),
  };
};

export const addCounter: CommandHandler<'centre.addCounter'> = (work, facts) => {
  const counters = allCounters(work.db);
  const counter = { id: work.newId(), position: counters.length, isClosed: false, ...facts };
  mustBePossible(work, counters, null, counter);
  saveCounter(work.db, counter);
  tellScreens(work);
  return { counterId: counter.id };
};

export const changeCounter: CommandHandler<'centre.changeCounter'> = (work, input) => {
  const { counterId, place, ...facts } = input;
  const before = findCounter(work.db, counterId);
  if (!before) throw new AppError({ code: 'notFound' });
  const counters = allCounters(work.db);
  const changed = { ...before, ...facts };
  mustBePossible(work, counters, before, changed);
  const order = movedTo(
    counters.map(({ id }) => id),
    counterId,
    place,
  );
  for (const counter of counters) {
    const position = order.indexOf(counter.id);
    saveCounter(work.db, { ...(counter.id === counterId ? changed : counter), position });
  }
  tellScreens(work);
  return {};
};

function mustBePossible(
  work: Work,
  counters: readonly Counter[],
  before: Counter | null,
  after: Counter,
): void {
  const others = counters.filter(({ id }) => id !== after.id);
  const rule = whyNotCounter(others, before, after, before !== null && isOccupied(work, before.name));
  if (rule) throw new AppError({ code: 'refused', rule });
}

function isOccupied({ office, db, businessDay }: Work, name: string): boolean {
  return takenCounters(office).has(name) || visitAtCounter(db, businessDay, name) !== null;
}

function tellScreens(work: Work): void {
  work.touch('settings', work.commandId);
  // What displays and sign-in show has changed, too.
  work.touch('queue', work.commandId);
  work.touch('session', work.commandId);
}
