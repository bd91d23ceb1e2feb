import {
  MAX_PUSH_EVENTS,
  pushRefusal,
  pushResponse,
  type PushRefusal,
  type PushResponse,
} from '#shared/sync/messages.ts';
import { reopenFrom } from '#db/journal/chains.ts';
import { acknowledge, forgetPlaces, readCursor } from '#db/journal/feed.ts';
import { nextBatch, pushText, type Batch } from '#electron/office/sync/batches.ts';
import { parseAnswer } from '#electron/office/sync/http.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import type { Round } from '#electron/office/sync/round.ts';
import { publishTouched } from '#electron/office/sync/topics.ts';

const SMALLEST_BATCH = 10;

/** Sends what waits, one batch at a time in the order of the chain, until nothing is left. @throws SyncProblem */
export async function pushAll(round: Round): Promise<void> {
  const { db, status } = round;
  const reopened = new Set<number>();
  for (;;) {
    const batch = nextBatch(db, round.device(), round.batch.size);
    if (!batch) return;
    status.sending(true);
    const answer = await send(round, batch);
    if ('answers' in answer) takeAnswers(round, batch, answer);
    else await heed(round, batch, answer, reopened);
  }
}

async function send(round: Round, batch: Batch): Promise<PushResponse | PushRefusal> {
  const json = pushText(round.db, batch);
  const answer = await shrinkingOnTimeout(round, () =>
    round.http.call('/sync/push', { method: 'POST', json }),
  );
  if (answer.status === 409) return parseAnswer(answer.text, pushRefusal);
  if (answer.status === 413) shrink(round);
  if (answer.status !== 200) throw new SyncProblem('rejected');
  return parseAnswer(answer.text, pushResponse);
}

/** On a slow link a smaller batch gets through where a large one never would. */
async function shrinkingOnTimeout<T>(round: Round, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof SyncProblem && error.code === 'timeout') shrink(round);
    throw error;
  }
}

function shrink({ batch }: Round): void {
  batch.size = Math.max(SMALLEST_BATCH, Math.floor(batch.size / 2));
}

function takeAnswers(round: Round, { events }: Batch, { epoch, answers }: PushResponse): void {
  const { db, deps } = round;
  const sent = new Set<string>(events.map(({ id }) => id));
  // Of something else, or of nothing at all: applying it could lose events, repeating would never end.
  if (answers.length === 0 || answers.some(({ id }) => !sent.has(id))) throw new SyncProblem('garbage');
  const known = readCursor(db).epoch;
  if (known !== '' && known !== epoch) forgetPlaces(db, round.device());
  const touched = acknowledge(db, answers);
  round.batch.size = Math.min(MAX_PUSH_EVENTS, round.batch.size * 2);
  publishTouched(deps.publish, touched);
  deps.publish('outbox', []);
  deps.publish('connection', []);
}

/** What the back-office asks for instead of taking the batch in. */
async function heed(
  round: Round,
  { chain }: Batch,
  refusal: PushRefusal,
  reopened: Set<number>,
): Promise<void> {
  const { deps, db } = round;
  deps.log.warn('push refused', { code: refusal.code, incarnation: chain.incarnation });
  switch (refusal.code) {
    case 'gap': {
      // Asked twice for the same place: sending again does not help.
      if (reopened.has(refusal.expectedSeq)) throw new SyncProblem('chainBroken');
      reopened.add(refusal.expectedSeq);
      if (reopenFrom(db, chain, refusal.expectedSeq) === 0) throw new SyncProblem('chainBroken');
      return;
    }
    case 'cloned':
      await round.enrolAnew();
      return;
    case 'chainBroken':
      throw new SyncProblem('chainBroken');
  }
}
