import type { TFunction } from 'i18next';
import type { RequestStatus } from '#shared/domain/request/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import type { Tone } from '#renderer/ui/tone.ts';

/** Calendar days before the promised day from which it is said to be near. */
const NEAR_DAYS = 3;
const DAY_MS = 86_400_000;

export type DueState = {
  readonly tone: Extract<Tone, 'neutral' | 'warn' | 'error'>;
  readonly words: string | null;
};

/** SLT: how the promised day stands. Once the result is there, or the request withdrawn, nothing is late any more. */
export function dueState(
  { status, dueDate }: { readonly status: RequestStatus; readonly dueDate: LocalDate },
  today: LocalDate,
  t: TFunction,
): DueState {
  if (status !== 'registered' && status !== 'acceptedByOwner') return { tone: 'neutral', words: null };
  const days = daysBetween(today, dueDate);
  if (days < 0) return { tone: 'error', words: t('request.list.due.late', { count: -days }) };
  if (days > NEAR_DAYS) return { tone: 'neutral', words: null };
  const words =
    days === 0
      ? t('request.list.due.today')
      : days === 1
        ? t('request.list.due.tomorrow')
        : t('request.list.due.left', { count: days });
  return { tone: 'warn', words };
}

/** Calendar days have no hours, so summer time does not matter here. */
function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
