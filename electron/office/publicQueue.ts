import { canTake, type QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import { shortCounter } from '#shared/domain/queue/counterName.ts';
import type { VisitStatus } from '#shared/domain/visit/types.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import type { FollowedState, FollowedTicket, PublicQueueReport } from '#shared/sync/publicQueue.ts';
import { ticketsOfDay } from '#db/repositories/visits.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { followedKey } from '#electron/office/followTicket.ts';
import { aheadOf, readHall, type Hall } from '#electron/office/hall.ts';
import { refreshRanges, type KnownRanges } from '#electron/office/knownRanges.ts';

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
/** Nobody follows a visit that ended an hour ago. */
const SHOWN_AFTER_END_MS = 60 * MINUTE_MS;
const NO_PLACE = { ahead: null, isTaken: false, range: null } as const;

/** What those who hold a ticket of today may read of it; see the report's schema for what is left out. */
export function publicQueueOf(
  office: Pick<OfficeContext, 'db' | 'clock' | 'catalogue' | 'followKey'>,
  ranges: KnownRanges,
): PublicQueueReport {
  const hall = readHall(office);
  refreshRanges(ranges, hall);
  const waiting = new Map(hall.waiting.map((entry) => [entry.visitId, entry]));
  // The client may be called to a room instead of the counter (QUE-09).
  const counters = new Map(
    hall.atCounters.map(({ id, state }) => [id, state.calledTo ?? state.counter] as const),
  );
  const tickets = ticketsOfDay(office.db, hall.businessDay, hall.now - SHOWN_AFTER_END_MS).map(
    ({ id, ticket, status }): FollowedTicket => {
      const entry = waiting.get(id);
      const counter = counters.get(id) ?? null;
      return {
        key: followedKey(office.followKey, id),
        ticket,
        state: STATES[status],
        counter: counter === null ? null : shortCounter(counter),
        ...(entry ? placeIn(hall, entry, ranges) : NO_PLACE),
      };
    },
  );
  return { businessDay: hall.businessDay, tickets };
}

function placeIn(hall: Hall, entry: QueueEntry, ranges: KnownRanges) {
  return {
    ahead: aheadOf(hall, entry),
    isTaken: hall.desks.some((desk) => canTake(desk, entry)),
    range: ranges.get(entry.visitId)?.range ?? null,
  };
}
