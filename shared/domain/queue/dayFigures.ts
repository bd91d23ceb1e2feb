import { weekdayOf, type LocalDate } from '#shared/lib/time.ts';

/** Clients of one hour of a past day who came for one matter. */
export type ArrivalCount = {
  readonly businessDay: LocalDate;
  /** Since local midnight. */
  readonly hour: number;
  readonly category: string;
  readonly serviceId: string | null;
  readonly clients: number;
  /** Of them, with a priority reason. */
  readonly priority: number;
  /** Of them, called in vain. */
  readonly missed: number;
};

export type DayFigures = {
  /** Days it was measured on; 0 when there are too few and a usual centre stands in. */
  readonly days: number;
  readonly clientsPerHour: number[];
  readonly matters: {
    readonly category: string;
    readonly serviceId: string | null;
    readonly share: number;
  }[];
  readonly priorityShare: number;
  readonly unansweredShare: number;
};

/** Fewer days say little about the next one. */
const ENOUGH_DAYS = 3;
/** From eight: even over the day, most from eleven to twelve, few in the first and the last hours (QUE-04). */
const USUAL_HOURS = [5, 13, 16, 18, 14, 13, 13, 12, 10, 4, 2];
const [USUAL_PRIORITY, USUAL_UNANSWERED] = [0.06, 0.04];

/** What days like this one were: of the same weekday when there were enough, else all. */
export function dayFigures(
  counts: readonly ArrivalCount[],
  weekday: number,
  categories: readonly string[],
): DayFigures {
  const alike = counts.filter(({ businessDay }) => weekdayOf(businessDay) === weekday);
  const used = daysOf(alike) >= ENOUGH_DAYS ? alike : counts;
  const days = daysOf(used);
  if (days < ENOUGH_DAYS) return usualDay(categories);
  const hours = used.map(({ hour }) => hour);
  const first = Math.min(...hours);
  const clients = sumOf(used, 'clients');
  const byMatter = Map.groupBy(used, ({ category, serviceId }) => `${category} ${serviceId ?? ''}`);
  return {
    days,
    clientsPerHour: Array.from(
      { length: Math.max(...hours) - first + 1 },
      (_, index) =>
        sumOf(
          used.filter(({ hour }) => hour === first + index),
          'clients',
        ) / days,
    ),
    matters: [...byMatter.values()].flatMap(([one, ...others]) =>
      one
        ? [
            {
              category: one.category,
              serviceId: one.serviceId,
              share: sumOf([one, ...others], 'clients') / clients,
            },
          ]
        : [],
    ),
    priorityShare: sumOf(used, 'priority') / clients,
    unansweredShare: sumOf(used, 'missed') / clients,
  };
}

function usualDay(categories: readonly string[]): DayFigures {
  return {
    days: 0,
    clientsPerHour: [...USUAL_HOURS],
    matters: categories.map((category) => ({ category, serviceId: null, share: 1 / categories.length })),
    priorityShare: USUAL_PRIORITY,
    unansweredShare: USUAL_UNANSWERED,
  };
}

function daysOf(counts: readonly ArrivalCount[]): number {
  return new Set(counts.map(({ businessDay }) => businessDay)).size;
}

function sumOf(counts: readonly ArrivalCount[], what: 'clients' | 'priority' | 'missed'): number {
  return counts.reduce((sum, count) => sum + count[what], 0);
}
