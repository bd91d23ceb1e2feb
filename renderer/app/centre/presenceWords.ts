import type { TFunction } from 'i18next';
import type { Presence, PresenceRule } from '#shared/domain/presence/schedule.ts';
import { weekdayOf, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { formatDay, formatTime } from '#renderer/app/format.ts';
import { hoursText } from './openingHoursText.ts';

/** Monday first. */
export const WEEKLY_KEYS = [
  'handoff.presence.weekly.monday',
  'handoff.presence.weekly.tuesday',
  'handoff.presence.weekly.wednesday',
  'handoff.presence.weekly.thursday',
  'handoff.presence.weekly.friday',
  'handoff.presence.weekly.saturday',
  'handoff.presence.weekly.sunday',
] as const;
const MONTHLY_KEYS = [
  'handoff.presence.monthly.monday',
  'handoff.presence.monthly.tuesday',
  'handoff.presence.monthly.wednesday',
  'handoff.presence.monthly.thursday',
  'handoff.presence.monthly.friday',
  'handoff.presence.monthly.saturday',
  'handoff.presence.monthly.sunday',
] as const;
const ON_KEYS = [
  'handoff.presence.on.monday',
  'handoff.presence.on.tuesday',
  'handoff.presence.on.wednesday',
  'handoff.presence.on.thursday',
  'handoff.presence.on.friday',
  'handoff.presence.on.saturday',
  'handoff.presence.on.sunday',
] as const;
const ORDINAL_KEYS = [
  'handoff.presence.ordinal.first',
  'handoff.presence.ordinal.second',
  'handoff.presence.ordinal.third',
  'handoff.presence.ordinal.fourth',
  'handoff.presence.ordinal.fifth',
] as const;

/** `otrdienās, ceturtdienās 9:00–12:00; mēneša otrajā piektdienā 10:00–15:00` */
export function rulesWords(rules: readonly PresenceRule[], t: TFunction): string {
  const byHours = Map.groupBy(rules, (rule) => hoursText([rule]));
  return [...byHours]
    .map(([hours, own]) => `${own.map((rule) => dayWords(rule, t)).join(', ')} ${hours}`)
    .join('; ');
}

function dayWords({ weekday, ordinal }: PresenceRule, t: TFunction): string {
  const monthlyKey = MONTHLY_KEYS[weekday];
  const weeklyKey = WEEKLY_KEYS[weekday];
  if (ordinal === null || !monthlyKey) return weeklyKey ? t(weeklyKey) : '';
  return t(monthlyKey, { ordinal: ordinalWord(ordinal, t) });
}

export function ordinalWord(ordinal: number, t: TFunction): string {
  const key = ORDINAL_KEYS[ordinal - 1];
  return key ? t(key) : '';
}

type When = { readonly next: Presence | null; readonly isHereNow: boolean };

/** `šeit tagad, līdz 12:00`, `šodien 13:00–15:00`, `piektdien, 11.12., 9:00–12:00` */
export function whenWords({ next, isHereNow }: When, today: LocalDate, t: TFunction): string {
  if (!next) return t('handoff.presence.never');
  const { day, from, to } = next;
  if (isHereNow) return t('handoff.presence.hereNow', { to });
  const hours = hoursText([{ from, to }]);
  if (day === today) return t('handoff.presence.today', { hours });
  const onKey = ON_KEYS[weekdayOf(day)];
  // Without the year: it is never further ahead than half of one.
  return [onKey && t(onKey), formatDay(day).slice(0, 6), hours].filter(Boolean).join(', ');
}

type Burden = { readonly onBreakUntil: EpochMs | null; readonly freeInMinutes: number };

/** `var pieņemt tūlīt`, `atbrīvosies pēc 12 min`, `pauzē līdz 11:40` */
export function freeWords({ onBreakUntil, freeInMinutes }: Burden, t: TFunction): string {
  if (onBreakUntil !== null) return t('handoff.to.onBreak', { time: formatTime(onBreakUntil) });
  return freeInMinutes === 0 ? t('handoff.to.freeNow') : t('handoff.to.freeIn', { minutes: freeInMinutes });
}
