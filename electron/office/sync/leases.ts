import { leaseResponse, type LeaseResponse } from '#shared/sync/messages.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';
import { addLease, registerNumbersLeft } from '#db/repositories/leases.ts';
import { requestsWithoutNumber } from '#db/repositories/requests.ts';
import { parseAnswer } from '#electron/office/sync/http.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import type { Round } from '#electron/office/sync/round.ts';

/** Register numbers in one block: more than a counter uses in a week. */
export const LEASE_BLOCK = 200;
/** The most that is given at once, after a long time without a network. */
const LARGEST_BLOCK = 1_000;
/** Asked for while a fifth is left. */
const ENOUGH = LEASE_BLOCK / 5;

/** Asks for register numbers before they run out, so that a counter without a network has some. @throws SyncProblem */
export async function topUpLeases(round: Round): Promise<void> {
  const { db, deps, device } = round;
  for (const year of yearsToCover(deps.clock.now())) {
    if (registerNumbersLeft(db, year) > ENOUGH) continue;
    const lease = await askFor(round, year, LEASE_BLOCK + requestsWithoutNumber(db, device().id).length);
    if (!lease) continue;
    addLease(db, lease);
    deps.publish('connection', []);
  }
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
