import type { TextKey } from '#shared/i18n/textKey.ts';
import type { PaymentData } from './paymentWords.ts';

export type PaymentKind = 'take' | 'refund' | 'exempt' | 'endExemption';

export const KIND_TEXTS = {
  take: 'payment.dialog.take',
  refund: 'payment.dialog.refund',
  exempt: 'payment.dialog.exempt',
  endExemption: 'payment.dialog.endExemption',
} as const satisfies Record<PaymentKind, TextKey>;

type Fee = Pick<PaymentData, 'standing' | 'feeCents' | 'paidCents' | 'exemption'> & {
  readonly takings: readonly { readonly leftCents: number }[];
};

/** What can be recorded about the fee now, the likeliest first. */
export function possibleKinds({
  standing,
  feeCents,
  paidCents,
  exemption,
  takings,
}: Fee): readonly PaymentKind[] {
  const isOpen = !exemption && standing !== 'free';
  const kinds: PaymentKind[] = [];
  if (isOpen && (feeCents === null || paidCents < feeCents)) kinds.push('take');
  if (takings.some(({ leftCents }) => leftCents > 0)) kinds.push('refund');
  if (isOpen && paidCents === 0) kinds.push('exempt');
  if (exemption) kinds.push('endExemption');
  return kinds;
}
