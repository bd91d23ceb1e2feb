import { formatDate, localDate, localTime, type EpochMs, type LocalDate } from '#shared/lib/time.ts';

/** Figures read the Latvian way in every language of the staff: 24 h, dd.mm.yyyy, decimal comma. */
const number = new Intl.NumberFormat('lv-LV');
const oneDecimal = new Intl.NumberFormat('lv-LV', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const euro = new Intl.NumberFormat('lv-LV', { style: 'currency', currency: 'EUR' });
const wholeEuro = new Intl.NumberFormat('lv-LV', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});
const percent = new Intl.NumberFormat('lv-LV', { maximumFractionDigits: 0 });

/** Keeps figure and unit on one line. */
const NO_BREAK = '\u00a0';

/** `11:49` */
export function formatTime(at: EpochMs): string {
  return localTime(at);
}

/** `12.11.2026` of a calendar day or of a moment. */
export function formatDay(day: LocalDate | EpochMs): string {
  return formatDate(typeof day === 'number' ? localDate(day) : day);
}

/** `12.11.2026 11:49`; only the time when it is today. */
export function formatDayTime(at: EpochMs, now: EpochMs): string {
  return localDate(at) === localDate(now) ? localTime(at) : `${formatDay(at)} ${localTime(at)}`;
}

/** `4,27 €`, whole amounts without cents. */
export function formatEuro(cents: number): string {
  return (cents % 100 === 0 ? wholeEuro : euro).format(cents / 100);
}

/** `12 345` */
export function formatNumber(value: number): string {
  return number.format(value);
}

/** `4,6` */
export function formatScore(value: number): string {
  return oneDecimal.format(value);
}

/** `91 %` of a share between 0 and 1. */
export function formatShare(share: number): string {
  return `${percent.format(share * 100)}${NO_BREAK}%`;
}

/** `11–16 min` */
export function formatMinutes(from: number, to = from): string {
  return `${from === to ? from : `${from}–${to}`}${NO_BREAK}min`;
}

/** Whole minutes between two moments, never negative. */
export function minutesBetween(from: EpochMs, to: EpochMs): number {
  return Math.max(0, Math.floor((to - from) / 60_000));
}

const MEGABYTE = 1_000_000;

/** `3,4 MB`; small files in whole kilobytes. */
export function formatBytes(bytes: number): string {
  if (bytes < MEGABYTE) return `${number.format(Math.max(1, Math.round(bytes / 1000)))}${NO_BREAK}kB`;
  return `${oneDecimal.format(bytes / MEGABYTE)}${NO_BREAK}MB`;
}
