import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ExemptionGround, PaymentWay, RefundReason } from '#shared/domain/payment/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { formatEuro } from '#renderer/app/format.ts';

export type PaymentData = OutputOf<'payment.get'>;
export type Taking = PaymentData['takings'][number];
export type FeeData = Pick<PaymentData, 'standing' | 'feeCents' | 'paidCents' | 'dueCents'>;

export const WAY_TEXTS = {
  cash: 'payment.way.cash',
  card: 'payment.way.card',
  transfer: 'payment.way.transfer',
} as const satisfies Record<PaymentWay, TextKey>;

export const REFUND_TEXTS = {
  wrongAmount: 'payment.reason.wrongAmount',
  takenTwice: 'payment.reason.takenTwice',
  serviceNotGiven: 'payment.reason.serviceNotGiven',
  other: 'payment.reason.other',
} as const satisfies Record<RefundReason, TextKey>;

export const GROUND_TEXTS = {
  disability: 'payment.ground.disability',
  repressed: 'payment.ground.repressed',
  largeFamily: 'payment.ground.largeFamily',
  lowIncome: 'payment.ground.lowIncome',
  other: 'payment.ground.other',
} as const satisfies Record<ExemptionGround, TextKey>;

/** `4,27 € skaidrā naudā, čeks 117` */
export function takingWords({ amountCents, way, receiptNumber }: Taking, t: TFunction): string {
  const amount = formatEuro(amountCents);
  if (way === 'transfer') return t('payment.takenByTransfer', { amount, number: receiptNumber });
  const wayInside = way === 'cash' ? t('payment.wayInside.cash') : t('payment.wayInside.card');
  return t('payment.taken', { amount, way: wayInside, number: receiptNumber });
}
