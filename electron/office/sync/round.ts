import type { Device } from '#db/journal/write.ts';
import type { Db } from '#db/open.ts';
import { fetchCatalogue } from '#electron/office/sync/catalogue.ts';
import type { LinkDeps } from '#electron/office/sync/deps.ts';
import type { Http } from '#electron/office/sync/http.ts';
import { topUpLeases } from '#electron/office/sync/leases.ts';
import { giveFollowingNumbers } from '#electron/office/sync/numbers.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import { pullAll } from '#electron/office/sync/pull.ts';
import { pushAll } from '#electron/office/sync/push.ts';
import { sendRatings } from '#electron/office/sync/ratings.ts';
import type { Status } from '#electron/office/sync/status.ts';

/** One going through everything there is to exchange. */
export type Round = {
  readonly db: Db;
  readonly deps: LinkDeps;
  readonly http: Http;
  readonly status: Status;
  /** As it is now: enrolling anew changes it. */
  device(): Device;
  catalogueKey(): string;
  /** @throws SyncProblem `cloned` where a person has to give a new code */
  enrolAnew(): Promise<void>;
  /** Events in the next push; kept from round to round. */
  readonly batch: { size: number };
  /** Mark of the pack that was refused, so that it is not fetched again and again. */
  readonly refusedTag: { value: string | null };
  readonly isCatalogueDue: boolean;
};

/** More in one go would mean that the other side keeps changing its history. */
const MAX_RESTARTS = 3;

/** Events first, both ways, then what may wait. @throws SyncProblem */
export async function exchangeAll(round: Round): Promise<void> {
  for (let restarts = 0; ;) {
    await pushAll(round);
    round.status.sending(false);
    if ((await pullAll(round)) === 'sendFirst') {
      restarts += 1;
      if (restarts > MAX_RESTARTS) throw new SyncProblem('garbage');
      continue;
    }
    await topUpLeases(round);
    // Numbers that were given are events, and people wait for them.
    if (!giveFollowingNumbers(round)) break;
  }
  await sendRatings(round);
  if (round.isCatalogueDue) await fetchCatalogue(round);
}
