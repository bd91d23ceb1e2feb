import {
  businessDayIn,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';
import type { AncillaryEvent, AncillaryState } from '#shared/domain/ancillary/types.ts';
import type { PaymentWay } from '#shared/domain/payment/types.ts';
import { isWithinWindow } from '#shared/domain/visit/undo.ts';
import type { EventId } from '#shared/lib/ids.ts';
import type { EpochMs } from '#shared/lib/time.ts';

export type AncillaryCommand =
  | {
      readonly kind: 'provide';
      readonly itemId: string;
      readonly isKnown: boolean;
      readonly count: number;
      readonly amountCents: number;
      readonly way: PaymentWay;
      readonly receiptNumber: string;
      /** It has been entered today, and nobody has said that the receipt is for both. */
      readonly isReceiptUsed: boolean;
      readonly visitId: string | null;
    }
  | { readonly kind: 'cancel' }
  | {
      readonly kind: 'undo';
      readonly event: { readonly id: EventId; readonly type: string; readonly at: EpochMs };
    };

export type AncillaryRule =
  | 'ancillary.unknownItem'
  | 'ancillary.recorded'
  | 'ancillary.isCancelled'
  | 'ancillary.dayOver'
  | 'ancillary.cannotUndo'
  | 'ancillary.undoTooLate'
  | 'payment.receiptMissing'
  | 'payment.receiptUsed';

const UNDOABLE: readonly string[] = ['ancillary.provided', 'ancillary.cancelled'];

/** What costs something has a receipt, as any other money that is taken (INT-15, INT-18). */
export function decideAncillary(
  state: AncillaryState | null,
  command: AncillaryCommand,
  centreId: string,
  context: DecisionContext,
): Decision<AncillaryEvent, AncillaryRule> {
  const here = { centreId, businessDay: businessDayIn(context) };
  switch (command.kind) {
    case 'provide': {
      const { itemId, isKnown, count, amountCents, way, receiptNumber, isReceiptUsed, visitId } = command;
      if (state) return refused('ancillary.recorded');
      if (!isKnown) return refused('ancillary.unknownItem');
      if (amountCents > 0 && receiptNumber.trim() === '') return refused('payment.receiptMissing');
      if (amountCents > 0 && isReceiptUsed) return refused('payment.receiptUsed');
      const paid = amountCents > 0 ? { way, receiptNumber } : null;
      const payload = { itemId, count, amountCents, paid, visitId, ...here };
      return happened({ type: 'ancillary.provided', version: 1, payload });
    }
    case 'cancel':
      if (!state || state.cancelled) return refused('ancillary.isCancelled');
      // The cash of that day has been counted.
      if (state.businessDay !== here.businessDay) return refused('ancillary.dayOver');
      return happened({ type: 'ancillary.cancelled', version: 1, payload: here });
    case 'undo': {
      const { id, type, at } = command.event;
      if (!UNDOABLE.includes(type)) return refused('ancillary.cannotUndo');
      if (!isWithinWindow(at, context.now)) return refused('ancillary.undoTooLate');
      return happened({ type: 'ancillary.undone', version: 1, payload: { what: type }, undoOf: id });
    }
  }
}

type Known = AncillaryEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;
type Told = Exclude<Known, { type: 'ancillary.undone' }>;

/** Of two devices that cancelled apart from each other the first counts: it was given back once. */
export function evolveAncillary(state: AncillaryState | null, event: FoldableEvent): AncillaryState | null {
  const known = event as unknown as Known;
  switch (known.type) {
    case 'ancillary.provided':
      return state ?? { ...known.payload, ...doneBy(known), cancelled: null };
    case 'ancillary.cancelled':
      return state && (state.cancelled ? state : { ...state, cancelled: doneBy(known) });
    default:
      return state;
  }
}

function doneBy({ id, at, actor, payload }: Told) {
  const { centreId, businessDay } = payload;
  const staff = actor.kind === 'staff' ? actor : null;
  const counter = staff?.counter ?? null;
  return { eventId: id, at, centreId, businessDay, staffId: staff?.staffId ?? null, counter };
}
