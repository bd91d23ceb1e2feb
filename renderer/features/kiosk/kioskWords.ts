import type { TFunction } from 'i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { SpecialNeed, WaitingRange } from '#shared/domain/visit/types.ts';
import type { ClosedReason } from '#shared/domain/opening/opening.ts';
import { localDate, localTime, CENTRE_TIME_ZONE, type EpochMs } from '#shared/lib/time.ts';
import { LOCALES } from '#renderer/app/i18n.ts';

/** Each language in its own words, so that everybody finds theirs. */
export const OWN_NAMES = { lv: 'Latviešu', en: 'English', ru: 'Русский', uk: 'Українська' } as const;

export const NEED_WORDS = {
  none: 'kiosk.need.none',
  withInfant: 'kiosk.need.withInfant',
  hardToStand: 'kiosk.need.hardToStand',
  hardOfHearing: 'kiosk.need.hardOfHearing',
  lowVision: 'kiosk.need.lowVision',
  interpreter: 'kiosk.need.interpreter',
  signLanguage: 'kiosk.need.signLanguage',
} as const satisfies Record<SpecialNeed, string>;

export const CLOSED_WORDS = {
  before: 'kiosk.closed.before',
  pause: 'kiosk.closed.pause',
  cutoff: 'kiosk.closed.cutoff',
  after: 'kiosk.closed.after',
  holiday: 'kiosk.closed.holiday',
  dayOff: 'kiosk.closed.dayOff',
} as const satisfies Record<ClosedReason, string>;

/** A range, never one exact minute that nobody can keep. */
export function waitWords(range: WaitingRange | null, t: TFunction): string {
  if (!range) return t('kiosk.wait.unknown');
  const { fromMinutes: from, toMinutes: to } = range;
  return from === 0 ? t('kiosk.wait.upTo', { to }) : t('kiosk.wait.range', { from, to });
}

/** „today at 13:00”, or the day with its name. */
export function opensWords(
  opensAt: EpochMs,
  now: EpochMs,
  { t, language }: { readonly t: TFunction; readonly language: ClientLanguage },
): string {
  const time = localTime(opensAt).replace(/^0/, '');
  if (localDate(opensAt) === localDate(now)) return t('kiosk.closed.opensToday', { time });
  const day = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: CENTRE_TIME_ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return t('kiosk.closed.opens', { day: day.format(opensAt), time });
}
