import { localDate } from '#shared/lib/time.ts';
import { markBatchSent, releaseRatings, unsentBatches } from '#db/ratings/release.ts';
import type { Round } from '#electron/office/sync/round.ts';

/** Sends the batches of ratings that may be released. They carry nothing of this device but its centre. @throws SyncProblem */
export async function sendRatings({ http, deps }: Round): Promise<void> {
  const { ratings, clock, log, newRandomId } = deps;
  releaseRatings(ratings, localDate(clock.now()), newRandomId);
  for (const batch of unsentBatches(ratings)) {
    const answer = await http.call('/sync/ratings', { method: 'POST', body: batch });
    if (answer.status === 200) markBatchSent(ratings, batch.batchId);
    // Kept for later; the events must not wait for it.
    else log.warn('ratings were not taken in', { status: answer.status });
  }
}
