import { FARTHEST_DAYS } from '#shared/domain/trip/decide.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { tripsBetween, type TripRow } from '#db/repositories/trips.ts';
import { visitsOfDay } from '#db/repositories/visits.ts';
import type { Db } from '#db/open.ts';
import type { OfficeContext } from '#electron/office/context.ts';

/** What is over is looked at for a month, and repeated for two weeks. */
const PAST_DAYS = 31;

/** Of this centre, by their day, those that were called off too. */
export function tripsAround(office: Pick<OfficeContext, 'db' | 'centre'>, today: LocalDate): TripRow[] {
  const centreId = office.centre()?.id;
  return tripsBetween(office.db, addDays(today, -PAST_DAYS), addDays(today, FARTHEST_DAYS)).filter(
    ({ state }) => state.centreId === centreId,
  );
}

/** Who is with somebody of the crew, or was; and who is to be seen to before the bus packs. */
export function pendingAt(
  db: Db,
  businessDay: LocalDate,
): { readonly inProgress: number; readonly waiting: number } {
  const statuses = visitsOfDay(db, businessDay).map(({ state }) => state.status);
  return {
    inProgress: statuses.filter((status) => ['serving', 'parked'].includes(status)).length,
    waiting: statuses.filter((status) => ['waiting', 'called'].includes(status)).length,
  };
}
