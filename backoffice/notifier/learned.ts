import { assertNever } from '#shared/lib/assertNever.ts';
import type { WaitingNotice } from '../storage/notices.ts';
import type { NotifierAnswer } from './notifier.ts';
import type { Report } from './report.ts';

/** Between two tries; the longest holds from the fifth on. */
const PAUSES_MS = [5_000, 15_000, 60_000, 180_000, 300_000];
/** Between two questions whether a message that was taken has arrived. */
const FOLLOW_PAUSES_MS = [2_000, 3_000, 5_000, 15_000, 60_000, 600_000, 3_600_000];
/** So long it is asked whether a message has arrived; telephones are switched off for days. */
const FOLLOW_MS = 72 * 3_600_000;

export type Learned = {
  readonly said: Pick<Report, 'status' | 'why'> | null;
  /** Null: nothing more is done about it. */
  readonly next: {
    readonly dueAt: number;
    readonly tries: number;
    readonly unclearSince: number | null;
    readonly takenAt: number | null;
  } | null;
};

/** What follows from an answer of the notifier: what the centre is told, and when it is looked at again. */
export function learnedFrom(answer: NotifierAnswer, notice: WaitingNotice, now: number): Learned {
  const { tries, takenAt, limitAt } = notice;
  const wasUnclear = notice.unclearSince !== null;
  const again = (unclearSince: number | null, dueAt = now + pauseAfter(PAUSES_MS, tries)): Learned => ({
    said: null,
    next: { dueAt, tries: tries + 1, unclearSince, takenAt },
  });
  if (takenAt !== null && answer.kind !== 'taken') return followed(notice, now);
  switch (answer.kind) {
    case 'taken':
      return taken(answer.status, notice, now);
    case 'refused':
      return ended('refused');
    case 'tooLate':
      return ended('tooLate');
    case 'unknown':
      // Nothing of it went out: it may at once.
      return again(null, now);
    case 'busy':
    case 'maintenance': {
      // It says nothing about an earlier try.
      const pause = answer.kind === 'busy' ? answer.afterMs : 0;
      const dueAt = now + Math.max(pause, pauseAfter(PAUSES_MS, tries));
      if (wasUnclear && now >= limitAt) return ended('unclear');
      return again(notice.unclearSince, dueAt);
    }
    case 'unclear':
      if (now >= limitAt) return ended('unclear');
      return again(notice.unclearSince ?? now);
    default:
      return assertNever(answer);
  }
}

function taken(
  status: Extract<NotifierAnswer, { kind: 'taken' }>['status'],
  notice: WaitingNotice,
  now: number,
): Learned {
  switch (status) {
    case 'accepted':
      // It must not go out any more.
      return now >= notice.limitAt ? ended('tooLate') : followed(notice, now);
    case 'sent': {
      const { next } = followed(notice, now);
      return { said: { status: 'sent', why: null }, next };
    }
    case 'delivered':
      return { said: { status: 'delivered', why: null }, next: null };
    case 'undeliverable':
      return ended('undeliverable');
    default:
      return assertNever(status);
  }
}

/** What was taken is asked about until it has arrived or nobody needs to know any more. */
function followed(notice: WaitingNotice, now: number): Learned {
  const takenAt = notice.takenAt ?? now;
  if (now - takenAt >= FOLLOW_MS) return ended('unclear');
  const tries = notice.takenAt === null ? 0 : notice.tries + 1;
  const dueAt = now + pauseAfter(FOLLOW_PAUSES_MS, tries);
  return { said: null, next: { dueAt, tries, unclearSince: null, takenAt } };
}

function ended(why: NonNullable<Report['why']>): Learned {
  return { said: { status: 'failed', why }, next: null };
}

/** In milliseconds. */
function pauseAfter(pauses: readonly number[], tries: number): number {
  return pauses[tries] ?? pauses.at(-1) ?? 0;
}
