import type { StoredEvent } from '#shared/domain/event.ts';
import {
  MAX_PUSH_BYTES,
  MAX_PUSH_EVENTS,
  pushRefusal,
  pushResponse,
  type PushRefusal,
  type PushResponse,
} from '#shared/sync/messages.ts';
import { firstUnsentIncarnation, reopenFrom } from '#db/journal/chains.ts';
import { acknowledge, forgetPlaces, readCursor } from '#db/journal/feed.ts';
import { unsentEvents } from '#db/journal/read.ts';
import type { Device } from '#db/journal/write.ts';
import type { Db } from '#db/open.ts';
import { signHead } from '#electron/office/identity.ts';
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

type Batch = {
  readonly chain: Device;
  readonly events: readonly StoredEvent[];
  /** The events as JSON, one by one: with it their size is known, and they are written only once. */
  readonly texts: readonly string[];
};

/** The next events of the first chain that has any: at most `size`, whole commands, and below the limit of bytes. */
function nextBatch(db: Db, device: Device, size: number): Batch | null {
  const incarnation = firstUnsentIncarnation(db, device);
  if (incarnation === null) return null;
  const chain = { ...device, incarnation };
  // One more, to see whether the last command is complete.
  const waiting = unsentEvents(db, chain, size + 1);
  const texts = withinBytes(waiting.slice(0, size).map((event) => JSON.stringify(event)));
  const events = wholeCommands(waiting.slice(0, texts.length), waiting[texts.length]);
  return { chain, events, texts: texts.slice(0, events.length) };
}

function withinBytes(texts: readonly string[]): readonly string[] {
  let bytes = 0;
  const tooMany = texts.findIndex((text, index) => {
    bytes += Buffer.byteLength(text) + 1;
    return index > 0 && bytes > MAX_PUSH_BYTES;
  });
  return tooMany === -1 ? texts : texts.slice(0, tooMany);
}

/** Events of one command go together, so that nobody sees half of it; a command larger than a batch has to be cut. */
function wholeCommands(
  events: readonly StoredEvent[],
  next: StoredEvent | undefined,
): readonly StoredEvent[] {
  if (!next || events.at(-1)?.commandId !== next.commandId) return events;
  const whole = events.findLastIndex((event) => event.commandId !== next.commandId) + 1;
  return whole === 0 ? events : events.slice(0, whole);
}

async function send(round: Round, { chain, events, texts }: Batch): Promise<PushResponse | PushRefusal> {
  const last = events.at(-1);
  if (!last) throw new Error('a batch holds at least one event');
  const { incarnation } = chain;
  const signature = JSON.stringify(signHead(round.db, last.hash));
  const json = `{"incarnation":${incarnation},"events":[${texts.join(',')}],"signature":${signature}}`;
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
