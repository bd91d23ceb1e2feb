import { AppError } from '#shared/api/errors.ts';
import { isStanding } from '#shared/domain/appointment/types.ts';
import { accountOf, efficiencyOf, isBroughtBack } from '#shared/domain/trip/account.ts';
import { lastReading } from '#shared/domain/trip/decide.ts';
import { missingIn, numbersNeeded, stopNamed, type PackFacts } from '#shared/domain/trip/pack.ts';
import { repeatWeek } from '#shared/domain/trip/repeatWeek.ts';
import type { TripState } from '#shared/domain/trip/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { startOfLocalDay, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { countUnsent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { appointmentsBetween } from '#db/repositories/appointments.ts';
import { countFilesToSend } from '#db/repositories/attachments.ts';
import { registerNumbersLeft } from '#db/repositories/leases.ts';
import { readyResults } from '#db/repositories/requests.ts';
import type { TripRow } from '#db/repositories/trips.ts';
import { visitsOfDay } from '#db/repositories/visits.ts';
import type { Db } from '#db/open.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { readLastSync } from '#electron/office/lastSync.ts';
import { pendingAt, tripsAround } from '#electron/office/tripsHere.ts';

/** More results than a bus carries. */
const MOST_RESULTS = 1000;

export const overview: QueryHandler<'trip.overview'> = (office) => {
  const today = businessDayOf(office.db, office.clock.now());
  const trips = tripsAround(office, today);
  const driven = trips.filter(({ state }) => state.status !== 'cancelled');
  // One that began yesterday and is not back is what the crew is in.
  const current =
    driven.find(({ state }) => state.status === 'underway') ??
    driven.find(({ state }) => state.date === today);
  const others = driven.filter(({ id }) => id !== current?.id);
  return {
    today,
    current: current ? viewOf(current) : null,
    ...pendingAt(office.db, today),
    ahead: others.filter(({ state }) => isAhead(state, today)).map(viewOf),
    past: others
      .filter(({ state }) => !isAhead(state, today))
      .map(viewOf)
      .reverse(),
    repeat: repeatOf(trips, today),
  };
};

function repeatOf(trips: readonly TripRow[], today: LocalDate) {
  const { days, leftOut, whyNothing } = repeatWeek(
    trips.map(({ state }) => state),
    today,
  );
  return {
    days: days.map(({ date, stops }) => ({ date, stops: stops.length })),
    leftOut: [...leftOut],
    whyNothing,
  };
}

/** One of today waits while yesterday's is not closed; one of an earlier day never left. */
function isAhead({ status, date }: TripState, today: LocalDate): boolean {
  return status === 'planned' && date >= today;
}

export const pack: QueryHandler<'trip.pack'> = (office, { tripId }) => {
  const { date, stops } = tripOf(office, tripId);
  const now = office.clock.now();
  // Also of earlier days: what was not fetched then is still aboard.
  const onBoard = resultsOnBus(office)
    .filter(({ stopOn }) => stopOn <= date)
    .map(({ place }) => place);
  const { version, cards } = office.catalogue();
  const facts = {
    syncedAt: readLastSync(office),
    unsent: unsentOf(office.db),
    catalogue: { version, changedOn: lastChange(cards), isRefused: office.link.state().catalogueRefused },
    numbers: {
      left: registerNumbersLeft(office.db, Number(date.slice(0, 4))),
      needed: numbersNeeded(stops.length),
    },
    results: {
      forStops: onBoard.filter((place) => stopNamed(stops, place) !== null).length,
      elsewhere: [...new Set(onBoard.filter((place) => stopNamed(stops, place) === null))],
    },
    appointments: appointmentsOn(office.db, date),
  } satisfies PackFacts;
  return { ...facts, link: office.link.state().state, missing: [...missingIn(facts, now)] };
};

/** Everything about a trip that is over is read here, from the tables made of the journal. */
export const account: QueryHandler<'trip.account'> = (office, { tripId }) => {
  const { db, clock } = office;
  const trip = tripOf(office, tripId);
  const visits = visitsOfDay(db, trip.date).map(({ state }) => state);
  const requestOf = (id: string | null) => (id === null ? null : loadState(db, 'request', id));
  const isVoided = (id: string | null) => requestOf(id)?.status === 'voided';
  const { stops, between, total } = accountOf(
    trip,
    visits.map((visit) => ({
      ...visit,
      outcomes: visit.outcomes.filter(({ requestId }) => !isVoided(requestId)),
    })),
  );
  const papers = visits
    .flatMap(({ outcomes }) => outcomes)
    .flatMap(({ kind, requestId }) => {
      const request = requestOf(requestId);
      const paper = request && onPaper(kind, request);
      return paper && requestId !== null
        ? [{ requestId, registerNumber: request.registerNumber, kind: paper }]
        : [];
    });
  return {
    stops: stops.map(({ stop, figures }) => ({ stopId: stop.stopId, figures })),
    between,
    total,
    ...efficiencyOf(trip, total, clock.now()),
    papers,
    broughtBack: resultsOnBus(office)
      .filter(({ stopOn, place }) => stopOn === trip.date && isBroughtBack(trip, place))
      .map(({ requestId, registerNumber, place }) => ({ requestId, registerNumber, place })),
    unsent: unsentOf(db),
  };
};

/** What is signed by hand stays on paper until the centre has it. */
function onPaper(kind: string, { channel, status, handover }: RequestState) {
  if (kind === 'request' && channel === 'paper' && status !== 'voided') return 'application' as const;
  return kind === 'handover' && handover?.signature === null ? ('protocol' as const) : null;
}

/** On this bus and not fetched yet; whether it goes there is another question. */
function resultsOnBus(office: OfficeContext) {
  const ownId = office.centre()?.id;
  return readyResults(office.db, MOST_RESULTS).flatMap(({ id, state }) => {
    const { placement, registerNumber } = state;
    if (placement?.where !== 'bus' || (placement.mobileCentreId ?? ownId) !== ownId) return [];
    const { place, stopOn } = placement;
    return stopOn === null ? [] : [{ requestId: id, registerNumber, place, stopOn }];
  });
}

/** How old what the crew reads is: the day of the newest card. */
function lastChange(cards: readonly { readonly updatedAt: LocalDate }[]): LocalDate {
  return cards.reduce((newest, { updatedAt }) => (updatedAt > newest ? updatedAt : newest), '2000-01-01');
}

function appointmentsOn(db: Db, date: LocalDate): number {
  const rows = appointmentsBetween(db, startOfLocalDay(date), startOfLocalDay(addDays(date, 1)));
  return rows.filter(({ state }) => isStanding(state)).length;
}

function unsentOf(db: Db): number {
  return countUnsent(db).commands + countFilesToSend(db);
}

function tripOf(office: OfficeContext, tripId: string): TripState {
  const trip = loadState(office.db, 'trip', tripId);
  if (!trip || trip.centreId !== office.centre()?.id) throw new AppError({ code: 'notFound' });
  return trip;
}

function viewOf({ id, state }: TripRow) {
  const { date, status, departedAt, closedAt } = state;
  return {
    ...{ tripId: id, date, status, departedAt, closedAt, odometerKm: lastReading(state) },
    stops: [...state.stops],
  };
}
