import type { NewEvent } from '#shared/domain/event.ts';
import type { PaymentWay } from '#shared/domain/payment/types.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** More than anybody copies at a counter. */
export const MOST_COUNT = 500;

/** How it was paid; null where nothing was to be paid. */
type Paid = { readonly way: PaymentWay; readonly receiptNumber: string };

type Provided = {
  readonly itemId: string;
  readonly count: number;
  readonly amountCents: number;
  readonly paid: Paid | null;
  /** Null: for somebody who had no visit. Never says for whom. */
  readonly visitId: string | null;
  readonly centreId: string;
  readonly businessDay: LocalDate;
};

/** Copies, a while at the visitors' computer: help that is counted apart from services (INT-18). */
export type AncillaryEvent =
  | NewEvent<'ancillary.provided', Provided>
  /** Recorded by mistake, or given back; what was paid goes back the way it came. */
  | NewEvent<'ancillary.cancelled', { readonly centreId: string; readonly businessDay: LocalDate }>
  | NewEvent<'ancillary.undone', { readonly what: string }>;

type Done = {
  readonly eventId: string;
  readonly at: EpochMs;
  readonly centreId: string;
  readonly businessDay: LocalDate;
  readonly staffId: string | null;
  readonly counter: string | null;
};

export type AncillaryState = Provided & Done & { readonly cancelled: Done | null };
