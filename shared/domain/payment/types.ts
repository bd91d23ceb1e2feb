import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** The money itself goes past this program: a cash register, a bank terminal, a transfer made beforehand. */
export const PAYMENT_WAYS = ['cash', 'card', 'transfer'] as const;
export type PaymentWay = (typeof PAYMENT_WAYS)[number];

export const REFUND_REASONS = ['wrongAmount', 'takenTwice', 'serviceNotGiven', 'other'] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

/** Why nothing is to be paid. It may tell of health or income, so it stands with the client's personal data. */
export const EXEMPTION_GROUNDS = ['disability', 'repressed', 'largeFamily', 'lowIncome', 'other'] as const;
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number];

/** What every fact about a fee says: whose it is, and where and on which day it counts. Amounts are euro cents. */
export type PaymentFacts = {
  readonly requestId: string;
  readonly clientId: string;
  readonly centreId: string;
  readonly businessDay: LocalDate;
};

export type PaymentEvent =
  /** Of a fee that another body sets; where it was set stands in the personal part, as free text. */
  | NewEvent<'payment.feeSet', PaymentFacts & { readonly feeCents: number }>
  | NewEvent<
      'payment.taken',
      PaymentFacts & {
        readonly feeCents: number;
        readonly amountCents: number;
        readonly way: PaymentWay;
        /** Of the cash register or the terminal; of the payment order for a transfer. */
        readonly receiptNumber: string;
      }
    >
  | NewEvent<
      'payment.refunded',
      PaymentFacts & {
        readonly takingId: string;
        readonly amountCents: number;
        readonly reason: RefundReason;
      }
    >
  | NewEvent<'payment.exempted', PaymentFacts & { readonly feeCents: number }>
  /** The exemption was a mistake; why stands in the personal part. */
  | NewEvent<'payment.exemptionEnded', PaymentFacts & { readonly exemptionId: string }>
  | NewEvent<'payment.undone', { readonly what: string }>;

/** Who did it, when and where. */
type Done = Pick<PaymentFacts, 'centreId' | 'businessDay'> & {
  readonly at: EpochMs;
  readonly staffId: string | null;
  readonly counter: string | null;
};

export type Refund = Done & {
  readonly refundId: string;
  readonly amountCents: number;
  readonly reason: RefundReason;
  /** Absent once erased. */
  readonly words?: string;
};

export type Taking = Done & {
  readonly takingId: string;
  readonly amountCents: number;
  readonly way: PaymentWay;
  readonly receiptNumber: string;
  readonly refunds: readonly Refund[];
};

export type Exemption = Done & {
  readonly exemptionId: string;
  /** Absent once erased. */
  readonly ground?: ExemptionGround;
  readonly words?: string;
};

/** Everything about the fee of one request. */
export type PaymentState = Pick<PaymentFacts, 'requestId' | 'clientId'> & {
  /** As it was known when something was recorded last. */
  readonly feeCents: number;
  /** Of a fee that another body sets; absent when the card knows it, or once erased. */
  readonly setBy?: string;
  readonly takings: readonly Taking[];
  readonly exemption: Exemption | null;
};
