import type { AncillaryState } from '#shared/domain/ancillary/types.ts';
import type { DayEntry } from '#shared/domain/payment/dayList.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type AncillarySum = {
  readonly itemId: string;
  readonly times: number;
  readonly count: number;
  readonly amountCents: number;
};

/** How often each was given in one centre on one day, how much of it and for how much; what was cancelled is not counted. */
export function ancillarySums(
  states: readonly AncillaryState[],
  centreId: string,
  day: LocalDate,
): readonly AncillarySum[] {
  const given = states.filter(
    (state) => state.cancelled === null && state.centreId === centreId && state.businessDay === day,
  );
  return [...Map.groupBy(given, ({ itemId }) => itemId)].map(([itemId, those]) => ({
    itemId,
    times: those.length,
    count: those.reduce((sum, { count }) => sum + count, 0),
    amountCents: those.reduce((sum, { amountCents }) => sum + amountCents, 0),
  }));
}

/** The same as lines of the cashier's list: money that came in for it, and went back. */
export function ancillaryEntries(
  states: readonly AncillaryState[],
  centreId: string,
  day: LocalDate,
): readonly DayEntry[] {
  return states.flatMap(({ itemId, amountCents, paid, cancelled, ...provided }): DayEntry[] => {
    if (!paid) return [];
    const lines = [
      { kind: 'taken' as const, ...provided },
      ...(cancelled ? [{ kind: 'refunded' as const, ...cancelled }] : []),
    ];
    return lines
      .filter((line) => line.centreId === centreId && line.businessDay === day)
      .map(({ kind, eventId, at, staffId, counter }) => {
        return { kind, eventId, at, staffId, counter, requestId: null, itemId, amountCents, ...paid };
      });
  });
}
