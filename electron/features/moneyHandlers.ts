import * as ancillary from '#electron/features/ancillary/ancillary.ts';
import * as paymentDay from '#electron/features/payment/day.ts';
import * as payment from '#electron/features/payment/payment.ts';
import type { Handlers } from '#electron/office/handlers.ts';

/** Fees of requests, and what is given beside services: whatever the cashier's list is made of. */
export const moneyHandlers = {
  'payment.get': payment.getPayment,
  'payment.take': payment.take,
  'payment.refund': payment.refund,
  'payment.exempt': payment.exempt,
  'payment.endExemption': payment.endExemption,
  'payment.undo': payment.undo,
  'payment.day': paymentDay.day,
  'payment.dayPdf': paymentDay.printDay,
  'ancillary.day': ancillary.day,
  'ancillary.provide': ancillary.provide,
  'ancillary.cancel': ancillary.cancel,
  'ancillary.undo': ancillary.undo,
  'ancillary.prices': ancillary.prices,
  'ancillary.setPrices': ancillary.setPrices,
} satisfies Partial<Handlers>;
