import type { OutputOf } from '#shared/api/contract.ts';
import { formatDate, type LocalDate } from '#shared/lib/time.ts';

export type Closure = OutputOf<'appointment.settings'>['closures'][number];

/** As typed: the hours are empty for a whole day. */
export type ClosureDraft = {
  readonly day: LocalDate | null;
  readonly hours: string;
  readonly reason: string;
};

export const EMPTY_CLOSURE: ClosureDraft = { day: null, hours: '', reason: '' };

const HOURS = /^(?<from>([01]?\d|2[0-3])[:.][0-5]\d)\s*[–-]\s*(?<to>([01]?\d|2[0-3])[:.][0-5]\d)$/;
const SHORTEST_REASON = 2;

/** The closure when everything can be read, else what cannot. */
export function readClosure({ day, hours, reason }: ClosureDraft): Closure | 'day' | 'hours' | 'reason' {
  if (day === null) return 'day';
  const typed = hours.trim();
  const read = HOURS.exec(typed)?.groups;
  const [from, to] = [read?.['from'], read?.['to']].map(asTime);
  if (typed !== '' && (!from || !to || from >= to)) return 'hours';
  if (reason.trim().length < SHORTEST_REASON) return 'reason';
  return { day, from: from ?? null, to: to ?? null, reason: reason.trim() };
}

/** `24.12.2026`, `24.12.2026 9:00–13:00` */
export function closureText({ day, from, to }: Closure): string {
  return from === null || to === null ? formatDate(day) : `${formatDate(day)} ${from}–${to}`;
}

function asTime(text: string | undefined): string | undefined {
  return text?.replace('.', ':').padStart('00:00'.length, '0');
}
