/** Milliseconds since 1970-01-01 UTC, by the wall clock corrected towards the host and the server. */
export type EpochMs = number;

/** A calendar day in the centre's time zone, `yyyy-mm-dd`. */
export type LocalDate = string;

export const CENTRE_TIME_ZONE = 'Europe/Riga';
export const MINUTE_MS = 60_000;

const dateParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: CENTRE_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Time zones change on the quarter hour at most, so all moments of one have one date. */
const QUARTER_MS = 15 * MINUTE_MS;
let lastAsked: { readonly quarter: number; readonly date: LocalDate } | undefined;

/** The centre's calendar day at that moment; summer time is taken into account. */
export function localDate(at: EpochMs): LocalDate {
  const quarter = Math.floor(at / QUARTER_MS);
  // Every command asks several times about now, and formatting a date is slow.
  if (lastAsked?.quarter !== quarter) lastAsked = { quarter, date: dateParts.format(at) };
  return lastAsked.date;
}

const timeParts = new Intl.DateTimeFormat('lv-LV', {
  timeZone: CENTRE_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `HH:mm` in the centre's time zone. */
export function localTime(at: EpochMs): string {
  return timeParts.format(at);
}

/** `dd.mm.yyyy` of a calendar day. */
export function formatDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}

/** Moment at which a calendar day begins in the centre's time zone. */
export function startOfLocalDay(date: LocalDate): EpochMs {
  const utcMidnight = Date.parse(`${date}T00:00:00Z`);
  // Riga is two hours ahead of UTC in winter and three in summer.
  const winter = utcMidnight - 120 * MINUTE_MS;
  const summer = utcMidnight - 180 * MINUTE_MS;
  return localDate(summer) === date ? summer : winter;
}

/** Moment of `HH:mm` on a calendar day in the centre's time zone. */
export function momentOf(date: LocalDate, time: string): EpochMs {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const minute = hours * 60 + minutes;
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minute * MINUTE_MS;
  const summer = asUtc - 180 * MINUTE_MS;
  // On the two days a year on which the clocks change, an hour is missing or comes twice.
  return localDate(summer) === date && minuteOfDay(summer) === minute ? summer : asUtc - 120 * MINUTE_MS;
}

/** Monday is 0. */
export function weekdayOf(date: LocalDate): number {
  return (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
}

/** Minutes since midnight in the centre's time zone. */
export function minuteOfDay(at: EpochMs): number {
  const [hours, minutes] = localTime(at).split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
