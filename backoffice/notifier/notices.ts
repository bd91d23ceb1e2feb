import type { Logger } from 'pino';
import { mayBeTold } from '#shared/domain/request/notice/mayBeTold.ts';
import { kindOf, startTurns, type Turns } from '../service/turns.ts';
import { transaction, type Database, type Transaction } from '../storage/database.ts';
import type { OwnerOfService } from '../storage/journal/readers.ts';
import {
  closeNotice,
  lockNotice,
  lockNoticeMatter,
  putOffNotice,
  putOffUntouchedNotice,
  takeDueNotice,
  type NoticeMatter,
  type WaitingNotice,
} from '../storage/notices.ts';
import { learnedFrom } from './learned.ts';
import { messageFor } from './messageFor.ts';
import type { Notifier, NotifierAnswer } from './notifier.ts';
import { report } from './report.ts';

export type NoticesOptions = {
  readonly database: Database;
  /** Null: none is connected; when the time is over somebody calls. */
  readonly notifier: Notifier | null;
  readonly clock: () => number;
  readonly ownerOf: OwnerOfService;
  readonly log?: Logger | undefined;
};

/** While no notifier is connected. */
const WAIT_MS = 60_000;
/** Longer than any call: after it another process takes over from one that died. */
export const NOTICE_LEASE_MS = 120_000;

/**
 * Tells clients what there is to tell, once for each occasion. Whether they still are to be told is asked right before each
 * message (`mayBeTold`), and what went out without an answer is asked about before anything goes out again.
 */
export function startNotices(options: NoticesOptions): Turns {
  return startTurns({
    turn: () => turn(options),
    onProblem: (error) => options.log?.error({ notices: 'turn failed', kind: kindOf(error) }),
  });
}

type Call = { readonly notice: WaitingNotice; ask(): Promise<NotifierAnswer> };

/** Looks at one occasion that is due, and says whether there was one. */
async function turn(options: NoticesOptions): Promise<boolean> {
  const due = await decideNext(options);
  if (due === 'none') return false;
  if (due === 'settled') return true;
  const answer = await due.ask();
  await transaction(options.database, (tx) => learn(tx, options, due.notice, answer));
  return true;
}

/** One that cannot be judged is put off by itself, so that those behind it are not kept back. */
async function decideNext(options: NoticesOptions): Promise<Call | 'none' | 'settled'> {
  const now = options.clock();
  let taken: WaitingNotice | null = null;
  try {
    return await transaction(options.database, async (tx) => {
      taken = await takeDueNotice(tx, now);
      return taken ? await decide(tx, options, taken, now) : 'none';
    });
  } catch (error) {
    const failed = taken as WaitingNotice | null;
    if (!failed) throw error;
    const { noticeId } = failed;
    await putOffUntouchedNotice(options.database, failed, { now, dueAt: now + NOTICE_LEASE_MS });
    options.log?.error({ notices: 'cannot judge', noticeId, kind: kindOf(error) });
    return 'settled';
  }
}

async function decide(
  tx: Transaction,
  { notifier, ownerOf }: NoticesOptions,
  notice: WaitingNotice,
  now: number,
): Promise<Call | 'settled'> {
  const { noticeId } = notice;
  // Asking about what went out is no message: it goes on whatever the client wants meanwhile.
  const isOut = notice.takenAt !== null || notice.unclearSince !== null;
  if (isOut && notifier) {
    await putOffNotice(tx, notice, now + NOTICE_LEASE_MS);
    return { notice, ask: () => notifier.find(noticeId) };
  }
  const matter = await lockNoticeMatter(tx, notice);
  const decision = matter.request ? mayBeTold(matter.request, matter.client, notice) : null;
  const say = (said: Parameters<typeof report>[2]) => report(tx, { now, ownerOf }, said);
  if (!matter.request || !decision || decision.kind === 'drop') {
    const why = decision?.kind === 'drop' ? decision.why : 'over';
    // What nobody was promised needs no word.
    if (isKnown(matter, noticeId)) await say({ notice, matter, status: 'dropped', why, channel: null });
    await closeNotice(tx, noticeId);
    return 'settled';
  }
  if (decision.kind === 'fail' || now >= notice.limitAt) {
    const why = decision.kind === 'fail' ? decision.why : isOut ? 'unclear' : 'tooLate';
    await say({ notice, matter, status: 'failed', why, channel: null });
    await closeNotice(tx, noticeId);
    return 'settled';
  }
  const { channel } = decision;
  const message = await messageFor(tx, { notice, matter, decision });
  await say({ notice, matter, status: 'waiting', why: null, channel });
  if (!notifier) {
    await putOffNotice(tx, notice, now + WAIT_MS);
    return 'settled';
  }
  // Marked as unclear first, so that a crash is asked about.
  await putOffNotice(tx, { ...notice, tries: notice.tries + 1, unclearSince: now }, now + NOTICE_LEASE_MS);
  return { notice, ask: () => notifier.send(message) };
}

function isKnown({ request }: NoticeMatter, noticeId: string): boolean {
  return request?.notices?.some(({ id }) => id === noticeId) ?? false;
}

async function learn(
  tx: Transaction,
  { clock, ownerOf }: NoticesOptions,
  notice: WaitingNotice,
  answer: NotifierAnswer,
): Promise<void> {
  const now = clock();
  await lockNotice(tx, notice.noticeId);
  const { said, next } = learnedFrom(answer, notice, now);
  if (said) {
    const matter = await lockNoticeMatter(tx, notice);
    await report(tx, { now, ownerOf }, { notice, matter, ...said, channel: null });
  }
  if (next === null) await closeNotice(tx, notice.noticeId);
  else await putOffNotice(tx, { ...notice, ...next }, next.dueAt);
}
