import { AppError } from '#shared/api/errors.ts';
import { decidePayment, type PaymentCommand } from '#shared/domain/payment/decide.ts';
import { paymentIdOf } from '#shared/domain/payment/paymentId.ts';
import { leftCentsOf } from '#shared/domain/payment/standing.ts';
import { isCalledOff } from '#shared/domain/request/types.ts';
import { lastEvent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { isReceiptEntered } from '#db/repositories/payments.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { feeOf } from '#electron/office/paymentView.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import type { Work } from '#electron/office/work.ts';

export const getPayment: QueryHandler<'payment.get'> = (office, { requestId }) => {
  const request = loadState(office.db, 'request', requestId);
  if (!request) throw new AppError({ code: 'notFound' });
  const state = loadState(office.db, 'payment', paymentIdOf(requestId));
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const doneBy = (done: { at: number; staffId: string | null; counter: string | null }) => ({
    at: done.at,
    by: names.get(done.staffId ?? '') ?? null,
    counter: done.counter,
  });
  return {
    ...feeOf(office.db, requestId, request),
    setBy: state?.setBy ?? null,
    takings: (state?.takings ?? []).map((taking) => ({
      ...doneBy(taking),
      takingId: taking.takingId,
      amountCents: taking.amountCents,
      leftCents: leftCentsOf(taking),
      way: taking.way,
      receiptNumber: taking.receiptNumber,
      refunds: taking.refunds.map((refund) => ({
        ...doneBy(refund),
        amountCents: refund.amountCents,
        reason: refund.reason,
        words: refund.words ?? '',
      })),
    })),
    exemption: state?.exemption
      ? {
          ...doneBy(state.exemption),
          ground: state.exemption.ground ?? null,
          words: state.exemption.words ?? '',
        }
      : null,
  };
};

/** A fee that another body sets is entered together with the first money for it. */
export const take: CommandHandler<'payment.take'> = (work, input) => {
  const { requestId, fee, amountCents, way, receiptNumber, isSharedReceipt } = input;
  if (fee) change(work, requestId, { kind: 'setFee', feeCents: fee.cents, setBy: fee.setBy });
  const isReceiptUsed = !isSharedReceipt && isReceiptEntered(work.db, work.businessDay, way, receiptNumber);
  return change(work, requestId, { kind: 'take', amountCents, way, receiptNumber, isReceiptUsed });
};

export const refund: CommandHandler<'payment.refund'> = (work, { requestId, ...giving }) =>
  change(work, requestId, { kind: 'refund', ...giving });

export const exempt: CommandHandler<'payment.exempt'> = (work, { requestId, ground, words }) =>
  change(work, requestId, { kind: 'exempt', ground, words });

export const endExemption: CommandHandler<'payment.endExemption'> = (work, { requestId, words }) =>
  change(work, requestId, { kind: 'endExemption', words });

export const undo: CommandHandler<'payment.undo'> = (work, { requestId }) => {
  const last = lastEvent(work.db, paymentIdOf(requestId));
  if (!last) throw new AppError({ code: 'notFound' });
  const { id, type, at } = last;
  return change(work, requestId, { kind: 'undo', event: { id, type, at } });
};

function change(work: Work, requestId: string, command: PaymentCommand): Record<string, never> {
  const request = work.load('request', requestId);
  const centreId = work.office.centre()?.id;
  if (!request || centreId === undefined) throw new AppError({ code: 'notFound' });
  const { clientId, feeCents, status } = request;
  const subject = { requestId, clientId, feeCents, isCalledOff: isCalledOff(status), centreId };
  work.decide('payment', paymentIdOf(requestId), (state) => decidePayment(state, command, subject, work));
  return {};
}
