import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import { leftCentsOf, paidCentsOf } from '#shared/domain/payment/standing.ts';
import type { PaymentEvent, PaymentState, Refund } from '#shared/domain/payment/types.ts';

type Known = PaymentEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;
type Told = Exclude<Known, { type: 'payment.undone' }>;

/** State after one more fact. Types from a newer version leave the state as it is. */
export function evolvePayment(state: PaymentState | null, event: FoldableEvent): PaymentState | null {
  const known = event as unknown as Known;
  switch (known.type) {
    case 'payment.feeSet': {
      const { feeCents } = known.payload;
      return { ...begun(state, known), feeCents, ...personalOf(event, known.payload.clientId) };
    }
    case 'payment.taken': {
      const before = begun(state, known);
      const { feeCents, amountCents, way, receiptNumber } = known.payload;
      const taking = { takingId: event.id, amountCents, way, receiptNumber, refunds: [], ...doneBy(known) };
      return { ...before, feeCents, takings: [...before.takings, taking] };
    }
    case 'payment.refunded':
      return state && refunded(state, known, event);
    case 'payment.exempted': {
      const { feeCents, clientId } = known.payload;
      const exemption = { exemptionId: event.id, ...doneBy(known), ...personalOf(event, clientId) };
      return { ...begun(state, known), feeCents, exemption };
    }
    case 'payment.exemptionEnded':
      return state && { ...state, exemption: null };
    default:
      return state;
  }
}

function begun(state: PaymentState | null, { payload }: Told): PaymentState {
  const { requestId, clientId } = payload;
  return state ?? { requestId, clientId, feeCents: 0, takings: [], exemption: null };
}

function refunded(
  state: PaymentState,
  event: Extract<Known, { type: 'payment.refunded' }>,
  raw: FoldableEvent,
): PaymentState {
  const { takingId, amountCents, reason, clientId } = event.payload;
  const refund: Refund = {
    refundId: event.id,
    amountCents,
    reason,
    ...doneBy(event),
    ...personalOf(raw, clientId),
  };
  const takings = state.takings.map((taking) =>
    taking.takingId === takingId ? { ...taking, refunds: [...taking.refunds, refund] } : taking,
  );
  return { ...state, takings };
}

function doneBy({ at, actor, payload }: Told) {
  const { centreId, businessDay } = payload;
  const staff = actor.kind === 'staff' ? actor : null;
  return { at, centreId, businessDay, staffId: staff?.staffId ?? null, counter: staff?.counter ?? null };
}

export type MoneyContradiction = {
  readonly reason: 'payment.takenTwice' | 'payment.takenThoughExempt' | 'payment.refundedTwice';
  readonly againstEventId: string | null;
};

/**
 * What two devices did apart from each other, seen in the state after both. The money did change hands, so both facts
 * count, else the day's list would not agree with the cash box; a person has to give some of it back.
 */
export function moneyContradiction(
  state: PaymentState,
  { id, type }: Pick<FoldableEvent, 'id' | 'type'>,
): MoneyContradiction | null {
  const held = state.takings.filter((taking) => leftCentsOf(taking) > 0);
  const other = held.findLast(({ takingId }) => takingId !== id);
  if (type === 'payment.taken' && held.some(({ takingId }) => takingId === id)) {
    if (state.exemption) {
      return { reason: 'payment.takenThoughExempt', againstEventId: state.exemption.exemptionId };
    }
    if (paidCentsOf(state) <= state.feeCents) return null;
    return { reason: 'payment.takenTwice', againstEventId: other?.takingId ?? null };
  }
  if (type === 'payment.exempted' && state.exemption?.exemptionId === id && other) {
    return { reason: 'payment.takenThoughExempt', againstEventId: other.takingId };
  }
  const over = state.takings.find(
    (taking) => leftCentsOf(taking) < 0 && taking.refunds.some(({ refundId }) => refundId === id),
  );
  if (!over) return null;
  const first = over.refunds.findLast(({ refundId }) => refundId !== id);
  return { reason: 'payment.refundedTwice', againstEventId: first?.refundId ?? null };
}
