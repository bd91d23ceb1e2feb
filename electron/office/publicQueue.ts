import { shortCounter } from '#shared/domain/queue/counterName.ts';
import type { VisitStatus } from '#shared/domain/visit/types.ts';
import type { FollowedState, FollowedTicket, PublicQueueReport } from '#shared/sync/publicQueue.ts';
import { ticketsOfDay } from '#db/repositories/visits.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { followedKey } from '#electron/office/followTicket.ts';
import { placeOf, readHall } from '#electron/office/hall.ts';

const STATES: Record<VisitStatus, FollowedState> = {
  waiting: 'waiting',
  called: 'called',
  serving: 'serving',
  parked: 'aside',
  missed: 'missed',
  left: 'ended',
  redirected: 'ended',
  finished: 'ended',
};

/** What those who hold a ticket of today may read of it; see the report's schema for what is left out. */
export function publicQueueOf(office: Pick<OfficeContext, 'db' | 'clock' | 'followKey'>): PublicQueueReport {
  const hall = readHall(office);
  const waiting = new Map(hall.waiting.map((entry) => [entry.visitId, entry]));
  const tickets = ticketsOfDay(office.db, hall.businessDay).map(
    ({ id, ticket, status, counter }): FollowedTicket => {
      const entry = waiting.get(id);
      const place = entry ? placeOf(hall, entry) : { ahead: null, range: null };
      const state = STATES[status];
      const isAtCounter = state === 'called' || state === 'serving';
      return {
        key: followedKey(office.followKey, id),
        ticket,
        state,
        counter: isAtCounter && counter !== null ? shortCounter(counter) : null,
        ...place,
      };
    },
  );
  return { businessDay: hall.businessDay, tickets };
}
