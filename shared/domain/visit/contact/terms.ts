import type { ContactChannel } from '#shared/domain/visit/contact/types.ts';
import { localDate, MINUTE_MS, minuteOfDay, startOfLocalDay, type EpochMs } from '#shared/lib/time.ts';
import { addWorkingDays } from '#shared/lib/workingDays.ts';

export type ContactTerms = {
  /** Minutes until a missed call is called back. */
  readonly callBackMinutes: number;
  /** Working days until a written question is answered (TEL-02). */
  readonly emailDays: number;
};

export const DEFAULT_CONTACT_TERMS: ContactTerms = { callBackMinutes: 60, emailDays: 1 };

/** TEL-01: what the centre is measured by. */
export const CALLS_ANSWERED_TARGET = 0.95;
export const RING_SECONDS_TARGET = 10;

/**
 * Until when it is to be answered: an e-mail by the same hour of the working day on which its term ends, so that
 * one of Friday afternoon is not late on Saturday.
 */
export function answerByOf(
  channel: ContactChannel,
  receivedAt: EpochMs,
  { callBackMinutes, emailDays }: ContactTerms,
): EpochMs {
  if (channel === 'phone') return receivedAt + callBackMinutes * MINUTE_MS;
  const day = addWorkingDays(localDate(receivedAt), emailDays);
  return startOfLocalDay(day) + minuteOfDay(receivedAt) * MINUTE_MS;
}

export type Urgency = 'calm' | 'soon' | 'late';

const SOON_MS: Readonly<Record<ContactChannel, number>> = { phone: 15 * MINUTE_MS, email: 120 * MINUTE_MS };

/** Amber shortly before the time, red after it. */
export function urgencyOf(channel: ContactChannel, dueAt: EpochMs, now: EpochMs): Urgency {
  if (now >= dueAt) return 'late';
  return dueAt - now <= SOON_MS[channel] ? 'soon' : 'calm';
}
