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

/** The centre's calendar day at that moment; summer time is taken into account. */
export function localDate(at: EpochMs): LocalDate {
  return dateParts.format(at);
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
