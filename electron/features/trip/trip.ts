import { AppError } from '#shared/api/errors.ts';
import type { ParsedOf } from '#shared/api/contract.ts';
import type { StaffRole } from '#shared/api/define.ts';
import { decideTrip, lastReading, type TripCommand } from '#shared/domain/trip/decide.ts';
import { repeatWeek as repeated } from '#shared/domain/trip/repeatWeek.ts';
import { TRIP_PLANNERS, type PlannedStop } from '#shared/domain/trip/types.ts';
import { lastEvent } from '#db/journal/read.ts';
import { readProfile } from '#electron/office/centre.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { staffOf, type Work } from '#electron/office/work.ts';
import { pendingAt, tripsAround } from '#electron/office/tripsHere.ts';

/** Planning and driving of a mobile centre (MOB-02); who may, and when, are the domain's rules. */
export const plan: CommandHandler<'trip.plan'> = (work, { date, stops }) => ({
  tripId: planOne(work, date, withIds(work, stops)),
});

export const change: CommandHandler<'trip.change'> = (work, { tripId, stops }) =>
  act(work, tripId, { kind: 'change', tripId, stops: withIds(work, stops) });

export const cancel: CommandHandler<'trip.cancel'> = (work, { tripId }) =>
  act(work, tripId, { kind: 'cancel' });

export const repeatWeek: CommandHandler<'trip.repeatWeek'> = (work, { dates }) => {
  const states = tripsAround(work.office, work.businessDay).map(({ state }) => state);
  const days = repeated(states, work.businessDay).days.filter(({ date }) => dates.includes(date));
  // Somebody planned meanwhile: whoever asked looks at what is left.
  if (days.length < dates.length) throw new AppError({ code: 'refused', rule: 'trip.dayTaken' });
  for (const { date, stops } of days) {
    planOne(
      work,
      date,
      stops.map((stop) => ({ ...stop, stopId: work.newId() })),
    );
  }
  return {};
};

export const depart: CommandHandler<'trip.depart'> = (work, { tripId, ...said }) =>
  act(work, tripId, { kind: 'depart', ...said, lastKm: lastKmOf(work) });

/** Also where it was not read on the very last trip. */
function lastKmOf({ office, businessDay }: Work): number | null {
  const read = tripsAround(office, businessDay).findLast(({ state }) => lastReading(state) !== null);
  return read ? lastReading(read.state) : null;
}

export const openStop: CommandHandler<'trip.openStop'> = (work, { tripId, stopId }) =>
  act(work, tripId, { kind: 'openStop', stopId });

export const closeStop: CommandHandler<'trip.closeStop'> = (work, { tripId, ...said }) =>
  act(work, tripId, { kind: 'closeStop', ...said, ...pendingAt(work.db, work.businessDay) });

export const close: CommandHandler<'trip.close'> = (work, { tripId, ...said }) =>
  act(work, tripId, { kind: 'close', ...said });

export const undo: CommandHandler<'trip.undo'> = (work, { tripId, what }) => {
  const event = lastEvent(work.db, tripId);
  if (!event || event.aggregate !== 'trip') throw new AppError({ code: 'notFound' });
  if (what === 'trip.cancelled' && !mayPlan(work)) throw new AppError({ code: 'notPermitted' });
  return act(work, tripId, { kind: 'undo', what, event });
};

function mayPlan({ caller }: Work): boolean {
  return staffOf(caller).roles.some((role) => (TRIP_PLANNERS as readonly StaffRole[]).includes(role));
}

function planOne(work: Work, date: string, stops: readonly PlannedStop[]): string {
  const centreId = work.office.centre()?.id;
  if (centreId === undefined) throw new AppError({ code: 'notFound' });
  const tripId = work.newId();
  const isDayTaken = tripsAround(work.office, work.businessDay).some(
    ({ state }) => state.date === date && state.status !== 'cancelled',
  );
  act(work, tripId, { kind: 'plan', tripId, centreId, date, stops, isDayTaken });
  return tripId;
}

function withIds(work: Work, stops: ParsedOf<'trip.plan'>['stops']): PlannedStop[] {
  return stops.map((stop) => ({ ...stop, stopId: stop.stopId ?? work.newId() }));
}

function act(work: Work, tripId: string, command: TripCommand): Record<string, never> {
  if (!readProfile(work.db).isMobile) throw new AppError({ code: 'refused', rule: 'trip.notMobile' });
  work.decide('trip', tripId, (state) => decideTrip(state, command, work));
  return {};
}
