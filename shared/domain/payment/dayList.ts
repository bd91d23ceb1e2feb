import { PAYMENT_WAYS, type PaymentState, type PaymentWay } from '#shared/domain/payment/types.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** One line of the cashier's list: money that came in or went out. */
export type DayEntry = {
  readonly eventId: string;
  readonly kind: 'taken' | 'refunded';
  /** Null: of what is counted apart from services. */
  readonly requestId: string | null;
  /** Of the catalogue's ancillary items (INT-18); null: the fee of a request. */
  readonly itemId: string | null;
  readonly at: EpochMs;
  readonly amountCents: number;
  readonly way: PaymentWay;
  readonly receiptNumber: string;
  readonly staffId: string | null;
  readonly counter: string | null;
};

export type DaySum = {
  readonly takenCents: number;
  readonly refundedCents: number;
  readonly payments: number;
};

/** What changed hands in one centre on one day, in the order of time. A refund goes back the way it came. */
export function entriesOfDay(
  states: readonly PaymentState[],
  centreId: string,
  day: LocalDate,
): readonly DayEntry[] {
  const isHere = (done: { readonly centreId: string; readonly businessDay: LocalDate }): boolean =>
    done.centreId === centreId && done.businessDay === day;
  return states
    .flatMap(({ requestId, takings }) =>
      takings.flatMap((taking): DayEntry[] => {
        const { way, receiptNumber } = taking;
        const told = { requestId, itemId: null, way, receiptNumber };
        const taken = isHere(taking) ? [{ ...told, ...lineOf('taken', taking.takingId, taking) }] : [];
        const refunds = taking.refunds
          .filter(isHere)
          .map((refund) => ({ ...told, ...lineOf('refunded', refund.refundId, refund) }));
        return [...taken, ...refunds];
      }),
    )
    .sort((a, b) => a.at - b.at || (a.eventId < b.eventId ? -1 : 1));
}

function lineOf(
  kind: DayEntry['kind'],
  eventId: string,
  { at, amountCents, staffId, counter }: Pick<DayEntry, 'at' | 'amountCents' | 'staffId' | 'counter'>,
) {
  return { kind, eventId, at, amountCents, staffId, counter };
}

export function sumOf(entries: readonly DayEntry[]): DaySum {
  const total = (kind: DayEntry['kind']): number =>
    entries.filter((entry) => entry.kind === kind).reduce((sum, { amountCents }) => sum + amountCents, 0);
  return {
    takenCents: total('taken'),
    refundedCents: total('refunded'),
    payments: entries.filter(({ kind }) => kind === 'taken').length,
  };
}

/** All three, so that a way without money is seen to have none. */
export function sumsByWay(entries: readonly DayEntry[]): readonly (DaySum & { readonly way: PaymentWay })[] {
  return PAYMENT_WAYS.map((way) => ({ way, ...sumOf(entries.filter((entry) => entry.way === way)) }));
}
