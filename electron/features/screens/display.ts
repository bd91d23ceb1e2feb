import { AppError } from '#shared/api/errors.ts';
import { MINUTE_MS, weekdayOf } from '#shared/lib/time.ts';
import { hoursOf, hoursText, readSettings } from '#electron/office/centre.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { rangeFor, readHall } from '#electron/office/hall.ts';

const SHOWN_CALLS = 4;

/** Numbers and counters only. An undone call is not folded, so it leaves no trace here. */
export const board: QueryHandler<'display.board'> = (office) => {
  const centre = office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  const hall = readHall(office);
  const settings = readSettings(office.db);
  const dueAt = hall.now + settings.targetMinutes * MINUTE_MS;
  const categories = [...new Set(hall.desks.flatMap(({ counter }) => counter.categories))];
  const ranges = categories.flatMap((category) => rangeFor(hall, { category, dueAt }).range ?? []);
  return {
    centreName: centre.name,
    calls: hall.atCounters
      .flatMap(({ state }) =>
        state.calledAt !== null && state.ticket
          ? [{ ticket: state.ticket, counter: state.counter ?? '', at: state.calledAt, callNumber: state.calls }]
          : [],
      )
      .sort((a, b) => b.at - a.at)
      .slice(0, SHOWN_CALLS),
    waiting: hall.waiting.length,
    range:
      ranges.length === 0
        ? null
        : {
            fromMinutes: Math.min(...ranges.map(({ fromMinutes }) => fromMinutes)),
            toMinutes: Math.max(...ranges.map(({ toMinutes }) => toMinutes)),
          },
    hours: hoursText(hoursOf(settings, weekdayOf(hall.businessDay))),
    at: hall.now,
  };
};
