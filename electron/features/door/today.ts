import { arrivalsOf } from '#shared/domain/visit/arrivals.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { readHall } from '#electron/office/hall.ts';

/** LVL-01: what people came for so far today, at the door and with a number. */
export const today: QueryHandler<'door.today'> = (office) => {
  const visits = readHall(office).visits.map(({ state }) => state);
  const { matters, recent, missing } = arrivalsOf(visits);
  return { matters: [...matters], recent: [...recent], missing: [...missing] };
};
