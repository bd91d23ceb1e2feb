import type { FeedbackKind, FeedbackState, AnswerWay } from '#shared/domain/feedback/types.ts';
import { dueStanding, NOT_DUE, type DueStanding } from '#shared/lib/dueStanding.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addCalendarMonths, addDays } from '#shared/lib/workingDays.ts';

/** Domain 5.8 and A8: reply within a month, extended to four from receipt at most, a misdirected sender told in a week. */
const ANSWER_MONTHS = 1;
const LONGEST_MONTHS = 4;
const INFORM_DAYS = 7;
/** From so many days before the last one on it is said to be near. */
const ANSWER_NEAR_DAYS = 7;
const INFORM_NEAR_DAYS = 3;

/** Praise is answered only when the client asks for it. */
export function answerDueDate(
  kind: FeedbackKind,
  answerBy: AnswerWay,
  received: LocalDate,
): LocalDate | null {
  return kind === 'praise' && answerBy === 'none' ? null : addCalendarMonths(received, ANSWER_MONTHS);
}

export function latestDueDate(received: LocalDate): LocalDate {
  return addCalendarMonths(received, LONGEST_MONTHS);
}

export function informDueDate(received: LocalDate): LocalDate {
  return addDays(received, INFORM_DAYS);
}

type Dated = Pick<FeedbackState, 'status' | 'dueDate' | 'forwarding'>;

/** The next day that counts: to answer, or to tell the sender where it went; null when nothing is due any more. */
export function nextDueDate({ status, dueDate, forwarding }: Dated): LocalDate | null {
  if (status === 'forwarded') return forwarding?.informBy ?? null;
  return status === 'open' ? dueDate : null;
}

/** How the next day stands today. */
export function standingOf(feedback: Dated, today: LocalDate): DueStanding {
  const due = nextDueDate(feedback);
  if (due === null) return NOT_DUE;
  return dueStanding(due, today, feedback.status === 'forwarded' ? INFORM_NEAR_DAYS : ANSWER_NEAR_DAYS);
}
