import { fetchCatalogue } from '#electron/office/sync/catalogue.ts';
import { exchangeErasures } from '#electron/office/sync/erasures.ts';
import { topUpLeases } from '#electron/office/sync/leases.ts';
import { giveFollowingNumbers } from '#electron/office/sync/numbers.ts';
import { exchangePresence } from '#electron/office/sync/presence.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import { reportPublicQueue } from '#electron/office/sync/publicQueue.ts';
import { pullAll } from '#electron/office/sync/pull.ts';
import { pushAll } from '#electron/office/sync/push.ts';
import { sendRatings } from '#electron/office/sync/ratings.ts';
import { exchangeRetention } from '#electron/office/sync/retention.ts';
import type { Round } from '#electron/office/sync/round.ts';

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
    if (!(await giveFollowingNumbers(round))) break;
  }
  await sendRatings(round);
  await reportPublicQueue(round);
  // What is owed to a person does not wait for what is only good to know.
  await exchangeErasures(round);
  if (round.isPresenceDue) await exchangePresence(round);
  if (round.isPresenceDue) await exchangeRetention(round);
  if (round.isCatalogueDue) await fetchCatalogue(round);
}
