import { setImmediate as nextTurn } from 'node:timers/promises';
import { decideRequest } from '#shared/domain/request/decide.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import { localDate } from '#shared/lib/time.ts';
import { advance, loadState } from '#db/journal/states.ts';
import { appendEvent } from '#db/journal/write.ts';
import { isAnyNumberLeft, takeRegisterNumber } from '#db/repositories/leases.ts';
import { requestsWithoutNumber, type RequestRow } from '#db/repositories/requests.ts';
import { transact } from '#db/transaction.ts';
import type { Round } from '#electron/office/sync/round.ts';
import { publishTouched } from '#electron/office/sync/topics.ts';

const ACTOR = { kind: 'system', name: 'sync' } as const;
/** Numbers given in one transaction: the disk is waited for once, and whoever presses a key meanwhile hardly. */
const BLOCK = 50;

/**
 * Gives their numbers to the requests that were registered here when none was left. Only here: another device of the
 * centre holds the same requests and would give them a second one. Returns whether any was given.
 */
export async function giveFollowingNumbers(round: Round): Promise<boolean> {
  if (!isAnyNumberLeft(round.db)) return false;
  const waiting = requestsWithoutNumber(round.db, round.device().id);
  const given: RequestRow[] = [];
  for (let from = 0; from < waiting.length; from += BLOCK) {
    const block = waiting.slice(from, from + BLOCK);
    given.push(
      ...transact(round.db, () =>
        block.filter(({ id, state }) => giveNumber(round, id, yearOf(state.receivedAt))),
      ),
    );
    await nextTurn();
  }
  if (given.length === 0) return false;
  publishTouched(
    round.deps.publish,
    given.map(({ id }) => ({ aggregate: 'request', aggregateId: id })),
  );
  round.deps.publish('outbox', []);
  return true;
}

function giveNumber({ db, deps, device }: Round, requestId: string, year: number): boolean {
  const now = deps.clock.now();
  // Last year's block may be used up; the number then tells when it was given.
  const registerNumber = takeRegisterNumber(db, year) ?? takeRegisterNumber(db, yearOf(now));
  if (registerNumber === null) return false;
  const state = loadState(db, 'request', requestId);
  const decision = decideRequest(state, { kind: 'assignNumber', registerNumber }, { now, actor: ACTOR });
  if (!decision.ok) throw new Error(`a number could not be given: ${decision.error.rule}`);
  const recording = {
    device: device(),
    at: now,
    clockOffsetMs: deps.clock.offsetMs(),
    actor: ACTOR,
    commandId: deps.newId() as CommandId,
    newId: () => deps.newId(),
    newSalt: () => deps.newSalt(),
  };
  for (const event of decision.value) {
    const stored = appendEvent(db, recording, { aggregate: 'request', aggregateId: requestId, event });
    advance(db, 'request', requestId, stored);
  }
  return true;
}

function yearOf(at: number): number {
  return Number(localDate(at).slice(0, 4));
}
