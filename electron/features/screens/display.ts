import { AppError } from '#shared/api/errors.ts';
import { intervalsOn } from '#shared/domain/opening/opening.ts';
import { isShownIn } from '#shared/domain/queue/halls.ts';
import type { QueueSettings } from '#shared/domain/queue/settings.ts';
import { isFetched } from '#shared/domain/visit/isFetched.ts';
import { openCounters, type Counter } from '#db/repositories/counters.ts';
import type { VisitRow } from '#db/repositories/visits.ts';
import { hoursText } from '#electron/office/centre.ts';
import type { ActionHandler, QueryHandler } from '#electron/office/handlers.ts';
import { readHall, walkInRange, widestRange, type Hall } from '#electron/office/hall.ts';
import { openingOf } from '#electron/office/opening.ts';
import { readQueueSettings } from '#electron/office/queueSettings.ts';

const SHOWN_CALLS = 4;

/** Numbers and counters only. An undone call is not folded, so it leaves no trace here. */
export const board: QueryHandler<'display.board'> = (office, { hall }) => {
  const centre = office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  const now = readHall(office);
  const counters = openCounters(office.db);
  const halls = [...new Set(counters.flatMap((counter) => counter.hall ?? []))];
  const here = counters.filter((counter) => isShownIn(hall, counter.hall));
  const served = new Set(here.flatMap(({ categories }) => categories));
  return {
    centreName: centre.name,
    halls,
    calls: callsAt(now.atCounters, counters, hall, halls),
    waiting: now.waiting.filter(({ category }) => served.has(category)).length,
    range: rangeAt(now, here, readQueueSettings(office.db)),
    hours: hoursText(intervalsOn(openingOf(office), now.businessDay)),
    at: now.now,
  };
};

export const beat: ActionHandler<'display.beat'> = (office, beat, caller) => {
  const isKiosk = caller.kind === 'terminal' && caller.terminal === 'kiosk';
  office.displays.beat({ ...beat, kind: isKiosk ? 'kiosk' : 'display' });
  return {};
};

export const silent: QueryHandler<'display.silent'> = (office) => ({ displays: office.displays.silent() });

export const forget: ActionHandler<'display.forget'> = (office, { displayId }) => {
  office.displays.forget(displayId);
  return {};
};

/** The newest first. A display of all halls has a column for each, so each brings its own last ones. */
function callsAt(
  visits: readonly VisitRow[],
  counters: readonly Counter[],
  hall: string | null,
  halls: readonly string[],
) {
  const hallOf = new Map(counters.map((counter) => [counter.name, counter.hall]));
  const calls = visits
    .flatMap(({ state }) =>
      state.calledAt !== null && state.ticket
        ? [
            {
              ticket: state.ticket,
              counter: state.calledTo ?? state.counter ?? '',
              // A room has no hall: it is shown in all of them.
              hall: state.calledTo ? null : (hallOf.get(state.counter ?? '') ?? null),
              at: state.calledAt,
              callNumber: state.calls,
              language: state.language,
              isFetched: isFetched(state.need),
            },
          ]
        : [],
    )
    .filter((call) => isShownIn(hall, call.hall))
    .sort((a, b) => b.at - a.at);
  const columns = hall === null && halls.length > 0 ? halls : [hall];
  const shown = new Set(
    columns.flatMap((column) => calls.filter((call) => isShownIn(column, call.hall)).slice(0, SHOWN_CALLS)),
  );
  return calls.filter((call) => shown.has(call));
}

/** What somebody who comes now may have to wait at the open counters of this hall. */
function rangeAt(hall: Hall, here: readonly Counter[], settings: QueueSettings) {
  const open = hall.desks.filter(({ counter }) => here.some(({ id }) => id === counter.id));
  const categories = [...new Set(open.flatMap(({ counter }) => counter.categories))];
  return widestRange(categories.flatMap((category) => walkInRange(hall, category, settings) ?? []));
}
