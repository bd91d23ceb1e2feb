import type { PaymentState, Taking } from '#shared/domain/payment/types.ts';

export const FEE_STANDINGS = [
  'free',
  /** Another body sets the amount, and nobody has entered it. */
  'unknown',
  'toPay',
  'part',
  'paid',
  'overpaid',
  'exempt',
  /** Given back because the service was not given: nothing is to be paid any more. */
  'refunded',
] as const;

export type FeeView = {
  readonly standing: (typeof FEE_STANDINGS)[number];
  /** Null: not known yet. */
  readonly feeCents: number | null;
  /** What was taken less what was given back. */
  readonly paidCents: number;
  /** What is still to be paid. */
  readonly dueCents: number;
};

/** How the fee of a request stands. `registeredCents` is what its registration says; null: another body sets it. */
export function feeViewOf(registeredCents: number | null, state: PaymentState | null): FeeView {
  const feeCents = registeredCents ?? state?.feeCents ?? null;
  const paidCents = paidCentsOf(state);
  const standing = standingOf(feeCents, paidCents, state);
  const isOpen = standing === 'toPay' || standing === 'part';
  return { standing, feeCents, paidCents, dueCents: isOpen && feeCents !== null ? feeCents - paidCents : 0 };
}

function standingOf(
  feeCents: number | null,
  paidCents: number,
  state: PaymentState | null,
): FeeView['standing'] {
  if (state?.exemption) return paidCents > 0 ? 'overpaid' : 'exempt';
  if (feeCents === null) return 'unknown';
  if (paidCents > feeCents) return 'overpaid';
  if (feeCents === 0) return 'free';
  if (paidCents === feeCents) return 'paid';
  if (paidCents > 0) return 'part';
  return wasNotGiven(state) ? 'refunded' : 'toPay';
}

export function paidCentsOf(state: PaymentState | null): number {
  return (state?.takings ?? []).reduce((sum, taking) => sum + leftCentsOf(taking), 0);
}

/** What can still be given back of one taking; negative when two devices gave it back apart from each other. */
export function leftCentsOf({ amountCents, refunds }: Pick<Taking, 'amountCents' | 'refunds'>): number {
  return refunds.reduce((left, refund) => left - refund.amountCents, amountCents);
}

function wasNotGiven(state: PaymentState | null): boolean {
  return (state?.takings.at(-1)?.refunds ?? []).some(({ reason }) => reason === 'serviceNotGiven');
}
