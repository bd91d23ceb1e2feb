import { formatDate, localDate, localTime, type EpochMs } from '#shared/lib/time.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { WaitingRange } from '#shared/domain/visit/types.ts';
import { textsIn } from '#shared/i18n/texts.ts';

/** The texts of a client's language, made once: a ticket must be out at once. */
const known = new Map<ClientLanguage, ReturnType<typeof textsIn>>();
export type Words = ReturnType<typeof textsIn>;

export function wordsIn(language: ClientLanguage): Words {
  let words = known.get(language);
  if (!words) known.set(language, (words = textsIn(language)));
  return words;
}

/** `14.07.2026 11:31` in the centre's time. */
export function dateAndTime(at: EpochMs): string {
  return `${formatDate(localDate(at))} ${localTime(at)}`;
}

/** A fee in euro cents with its currency, or the words for none; null when another body sets it (INT-15). */
export function feeText(cents: number | null, words: Words, language: ClientLanguage): string {
  if (cents === null) return words('receipt.feeSetElsewhere');
  if (cents === 0) return words('receipt.free');
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** How long the service owner has, as the service card says it; 0 is the day of receipt itself. */
export type Term = { readonly unit: 'workingDays' | 'calendarDays' | 'months'; readonly count: number };

export function termText({ unit, count }: Term, words: Words): string {
  if (count === 0) return words('receipt.term.sameDay');
  switch (unit) {
    case 'workingDays':
      return words('receipt.term.workingDays', { count });
    case 'calendarDays':
      return words('receipt.term.calendarDays', { count });
    case 'months':
      return words('receipt.term.months', { count });
  }
}

/** A range, never one exact minute that nobody can keep. */
export function waitText(range: WaitingRange | null, words: Words): string {
  if (!range) return words('receipt.ticket.waitUnknown');
  const { fromMinutes: from, toMinutes: to } = range;
  if (to <= 1) return words('receipt.ticket.waitSoon');
  if (from === to) return words('receipt.ticket.waitAbout', { minutes: to });
  if (from <= 0) return words('receipt.ticket.waitUpTo', { minutes: to });
  return words('receipt.ticket.waitRange', { from, to });
}
