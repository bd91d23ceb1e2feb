import { publicQueueResponse } from '#shared/sync/publicQueue.ts';
import { publicQueueOf } from '#electron/office/publicQueue.ts';
import type { Round } from '#electron/office/sync/round.ts';
import { hasPassed } from '#electron/office/sync/timers.ts';

/** Without a change the report is repeated, so that the page behind a ticket knows that the centre is there. */
const REPEAT_MS = 60_000;

/** Lets phones follow the queue: sent when something has changed, and every minute. @throws SyncProblem */
export async function reportPublicQueue({ db, http, deps, sentQueue, machineNow }: Round): Promise<void> {
  if (deps.centre() === null) return;
  const { clock, catalogue, followKey } = deps;
  const body = publicQueueOf({ db, clock, catalogue, followKey }, sentQueue.ranges);
  const report = JSON.stringify(body);
  const isRepeated = report === sentQueue.report && !hasPassed(sentQueue.at, REPEAT_MS, machineNow());
  // A centre that has given no ticket today has nobody who could follow one.
  if (isRepeated || (body.tickets.length === 0 && sentQueue.report === null)) return;
  await http.json('/sync/queue', publicQueueResponse, { method: 'POST', json: report });
  sentQueue.report = report;
  sentQueue.at = machineNow();
}
