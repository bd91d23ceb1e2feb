import {
  businessDayIn,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import { feeViewOf, leftCentsOf } from '#shared/domain/payment/standing.ts';
import type {
  ExemptionGround,
  PaymentEvent,
  PaymentState,
  PaymentWay,
  RefundReason,
} from '#shared/domain/payment/types.ts';
import { isWithinWindow } from '#shared/domain/visit/undo.ts';
import type { EventId } from '#shared/lib/ids.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** The request whose fee it is, and the centre where the money changes hands. */
export type PaymentSubject = {
  readonly requestId: string;
  readonly clientId: string;
  /** As registered; null: another body sets it. */
  readonly feeCents: number | null;
  readonly isCalledOff: boolean;
  readonly centreId: string;
};

export type PaymentCommand =
  | { readonly kind: 'setFee'; readonly feeCents: number; readonly setBy: string }
  | {
      readonly kind: 'take';
      readonly amountCents: number;
      readonly way: PaymentWay;
      readonly receiptNumber: string;
      /** It has been entered today for another payment, and nobody has said that the receipt is for both. */
      readonly isReceiptUsed: boolean;
    }
  | {
      readonly kind: 'refund';
      readonly takingId: string;
      readonly amountCents: number;
      readonly reason: RefundReason;
      readonly words: string;
    }
  | { readonly kind: 'exempt'; readonly ground: ExemptionGround; readonly words: string }
  | { readonly kind: 'endExemption'; readonly words: string }
  | {
      readonly kind: 'undo';
      readonly event: { readonly id: EventId; readonly type: string; readonly at: EpochMs };
    };

export type PaymentRule =
  | 'payment.feeIsKnown'
  | 'payment.feeSourceMissing'
  | 'payment.feeBelowPaid'
  | 'payment.feeUnknown'
  | 'payment.nothingToPay'
  | 'payment.amountMissing'
  | 'payment.exceedsFee'
  | 'payment.receiptMissing'
  | 'payment.receiptUsed'
  | 'payment.isExempt'
  | 'payment.notExempt'
  | 'payment.isPaid'
  | 'payment.requestCalledOff'
  | 'payment.takingUnknown'
  | 'payment.refundExceeds'
  | 'payment.wordsMissing'
  | 'payment.cannotUndo'
  | 'payment.undoTooLate';

type PaymentDecision = Decision<PaymentEvent, PaymentRule>;
type Of<Kind extends PaymentCommand['kind']> = Extract<PaymentCommand, { kind: Kind }>;

export function decidePayment(
  state: PaymentState | null,
  command: PaymentCommand,
  subject: PaymentSubject,
  context: DecisionContext,
): PaymentDecision {
  const businessDay = businessDayIn(context);
  const { requestId, clientId, centreId } = subject;
  const deciding: Deciding = { state, subject, facts: { requestId, clientId, centreId, businessDay } };
  switch (command.kind) {
    case 'setFee':
      return setFee(deciding, command);
    case 'take':
      return take(deciding, command);
    case 'refund':
      return refund(deciding, command);
    case 'exempt':
      return exempt(deciding, command);
    case 'endExemption':
      return endExemption(deciding, command);
    case 'undo':
      return undo(command, context.now);
  }
}

type Deciding = {
  readonly state: PaymentState | null;
  readonly subject: PaymentSubject;
  readonly facts: Pick<
    Extract<PaymentEvent, { type: 'payment.taken' }>['payload'],
    'requestId' | 'clientId' | 'centreId' | 'businessDay'
  >;
};

function setFee({ state, subject, facts }: Deciding, { feeCents, setBy }: Of<'setFee'>): PaymentDecision {
  if (subject.feeCents !== null) return refused('payment.feeIsKnown');
  if (subject.isCalledOff) return refused('payment.requestCalledOff');
  if (setBy.trim() === '') return refused('payment.feeSourceMissing');
  if (feeCents < feeViewOf(null, state).paidCents) return refused('payment.feeBelowPaid');
  return happened({
    type: 'payment.feeSet',
    version: 1,
    payload: { ...facts, feeCents },
    personal: [{ subjectId: facts.clientId, data: { setBy } }],
  });
}

function take({ state, subject, facts }: Deciding, command: Of<'take'>): PaymentDecision {
  const { amountCents, way, receiptNumber, isReceiptUsed } = command;
  const { standing, feeCents, paidCents } = feeViewOf(subject.feeCents, state);
  if (subject.isCalledOff) return refused('payment.requestCalledOff');
  if (feeCents === null) return refused('payment.feeUnknown');
  if (standing === 'free') return refused('payment.nothingToPay');
  if (state?.exemption) return refused('payment.isExempt');
  if (amountCents <= 0) return refused('payment.amountMissing');
  if (paidCents + amountCents > feeCents) return refused('payment.exceedsFee');
  if (receiptNumber.trim() === '') return refused('payment.receiptMissing');
  if (isReceiptUsed) return refused('payment.receiptUsed');
  return happened({
    type: 'payment.taken',
    version: 1,
    payload: { ...facts, feeCents, amountCents, way, receiptNumber },
  });
}

/** Nothing is deleted: what was taken stays, and what was given back stands beside it. */
function refund({ state, facts }: Deciding, command: Of<'refund'>): PaymentDecision {
  const { takingId, amountCents, reason, words } = command;
  const taking = state?.takings.find((each) => each.takingId === takingId);
  if (!taking) return refused('payment.takingUnknown');
  if (amountCents <= 0) return refused('payment.amountMissing');
  if (amountCents > leftCentsOf(taking)) return refused('payment.refundExceeds');
  if (reason === 'other' && words.trim() === '') return refused('payment.wordsMissing');
  return happened({
    type: 'payment.refunded',
    version: 1,
    payload: { ...facts, takingId, amountCents, reason },
    ...(words === '' ? {} : { personal: [{ subjectId: facts.clientId, data: { words } }] }),
  });
}

function exempt({ state, subject, facts }: Deciding, { ground, words }: Of<'exempt'>): PaymentDecision {
  const { feeCents, paidCents, standing } = feeViewOf(subject.feeCents, state);
  if (subject.isCalledOff) return refused('payment.requestCalledOff');
  if (standing === 'free') return refused('payment.nothingToPay');
  if (state?.exemption) return refused('payment.isExempt');
  if (paidCents > 0) return refused('payment.isPaid');
  if (ground === 'other' && words.trim() === '') return refused('payment.wordsMissing');
  return happened({
    type: 'payment.exempted',
    version: 1,
    payload: { ...facts, feeCents: feeCents ?? 0 },
    personal: [{ subjectId: facts.clientId, data: { ground, words } }],
  });
}

function endExemption({ state, facts }: Deciding, { words }: Of<'endExemption'>): PaymentDecision {
  if (!state?.exemption) return refused('payment.notExempt');
  if (words.trim() === '') return refused('payment.wordsMissing');
  return happened({
    type: 'payment.exemptionEnded',
    version: 1,
    payload: { ...facts, exemptionId: state.exemption.exemptionId },
    personal: [{ subjectId: facts.clientId, data: { words } }],
  });
}

const UNDOABLE: readonly string[] = [
  'payment.taken',
  'payment.refunded',
  'payment.exempted',
  'payment.exemptionEnded',
];

/** For ten seconds; later a taking is given back by a refund. */
function undo({ event }: Of<'undo'>, now: EpochMs): PaymentDecision {
  if (!UNDOABLE.includes(event.type)) return refused('payment.cannotUndo');
  if (!isWithinWindow(event.at, now)) return refused('payment.undoTooLate');
  return happened({ type: 'payment.undone', version: 1, payload: { what: event.type }, undoOf: event.id });
}
