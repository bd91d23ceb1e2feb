import type { DigitalEventState } from '#shared/domain/digitalEvent/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addCalendarMonths, addDays } from '#shared/lib/workingDays.ts';

/** So many digital-skills events are to be held each quarter (DIG-03). */
export const EVENTS_OF_QUARTER = { least: 1, most: 3 } as const;

const MONTHS = 3;

/** First and last day of the calendar quarter a day lies in. */
export function quarterOf(day: LocalDate): { readonly from: LocalDate; readonly until: LocalDate } {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % MONTHS);
  const from = `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
  return { from, until: addDays(addCalendarMonths(from, MONTHS), -1) };
}

export type QuarterFigures = {
  /** What was held and counted; only digital skills count to the one to three of DIG-03. */
  readonly digitalSkills: number;
  readonly demonstrations: number;
  readonly participants: number;
  /** Its day is over, and nobody has said how many came. */
  readonly uncounted: number;
};

export function quarterFigures(
  events: readonly Pick<DigitalEventState, 'kind' | 'date' | 'participants'>[],
  today: LocalDate,
): QuarterFigures {
  const held = events.filter(({ participants }) => participants !== null);
  const ofKind = (wanted: DigitalEventState['kind']) => held.filter(({ kind }) => kind === wanted).length;
  return {
    digitalSkills: ofKind('digitalSkills'),
    demonstrations: ofKind('demonstration'),
    participants: held.reduce((sum, { participants }) => sum + (participants ?? 0), 0),
    uncounted: events.filter(({ date, participants }) => participants === null && date < today).length,
  };
}
