import { numbersNeeded } from '#shared/domain/trip/pack.ts';
import type { TripState } from '#shared/domain/trip/types.ts';
import { leaseResponse, type LeaseResponse } from '#shared/sync/messages.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import type { Db } from '#db/open.ts';
import { addLease, registerNumbersLeft } from '#db/repositories/leases.ts';
import { requestsWithoutNumber } from '#db/repositories/requests.ts';
import { tripsBetween } from '#db/repositories/trips.ts';
import { parseAnswer } from '#electron/office/sync/http.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import type { Round } from '#electron/office/sync/round.ts';

/** Register numbers in one block: more than a counter uses in a week. */
export const LEASE_BLOCK = 200;
/** The most that is given at once, after a long time without a network. */
const LARGEST_BLOCK = 1_000;
/** Asked for while a fifth is left. */
const ENOUGH = LEASE_BLOCK / 5;
/** A bus may stand without a network for days before it leaves. */
const DAYS_AHEAD = 7;

/** Asks for register numbers before they run out, so that a counter without a network has some. @throws SyncProblem */
export async function topUpLeases(round: Round): Promise<void> {
  const { db, deps, device } = round;
  const trips = tripsAhead(db, deps.clock.now());
  for (const year of yearsToCover(deps.clock.now())) {
    if (registerNumbersLeft(db, year) >= enoughFor(year, trips)) continue;
    const lease = await askFor(round, year, LEASE_BLOCK + requestsWithoutNumber(db, device().id).length);
    if (!lease) continue;
    addLease(db, lease);
    deps.publish('connection', []);
  }
}

/** So many must be left; or as many as a trip ahead takes along, which has no network to ask for more (6.6). */
export function enoughFor(
  year: number,
  trips: readonly Pick<TripState, 'status' | 'date' | 'stops'>[],
): number {
  const needed = trips
    .filter(({ status, date }) => status === 'planned' && Number(date.slice(0, 4)) === year)
    .map(({ stops }) => numbersNeeded(stops.length));
  return Math.max(ENOUGH + 1, ...needed);
}

function tripsAhead(db: Db, now: EpochMs): readonly TripState[] {
  const today = localDate(now);
  return tripsBetween(db, today, addDays(today, DAYS_AHEAD)).map(({ state }) => state);
}

/** In December also next year's: the first working day may begin without a network. */
export function yearsToCover(now: EpochMs): number[] {
  const [year, month] = localDate(now).split('-').map(Number);
  if (year === undefined) throw new Error('a date begins with its year');
  return month === 12 ? [year, year + 1] : [year];
}

async function askFor({ http, deps }: Round, year: number, wanted: number): Promise<LeaseResponse | null> {
  const count = Math.min(wanted, LARGEST_BLOCK);
  const answer = await http.call('/sync/leases', { method: 'POST', body: { year, count } });
  if (answer.status === 200) {
    const lease = parseAnswer(answer.text, leaseResponse);
    if (lease.year !== year || lease.to < lease.from) throw new SyncProblem('garbage');
    return lease;
  }
  // Requests go on without a number; the events must not wait for it.
  deps.log.warn('no register numbers were leased', { year, status: answer.status });
  return null;
}
