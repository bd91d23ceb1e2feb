import { contactsByService } from '#shared/domain/request/contactCount.ts';
import { startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { requestsAnsweredSince } from '#db/repositories/requests.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';

const DAYS = 30;

/** INT-20: how often clients had to come or be contacted for one request. */
export const requestContacts: QueryHandler<'day.requestContacts'> = (office) => {
  const today = businessDayOf(office.db, office.clock.now());
  const answered = requestsAnsweredSince(office.db, startOfLocalDay(addDays(today, -DAYS)));
  return { services: [...contactsByService(answered.map(({ state }) => state))] };
};
