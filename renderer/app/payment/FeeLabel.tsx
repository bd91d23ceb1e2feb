import { useTranslation } from 'react-i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { formatEuro } from '#renderer/app/format.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { FeeData } from './paymentWords.ts';

type Shown = { readonly wordKey: TextKey; readonly icon: IconName; readonly tone: Tone };

const STANDINGS = {
  free: { wordKey: 'payment.standing.free', icon: 'boxNotNeeded', tone: 'neutral' },
  unknown: { wordKey: 'payment.standing.unknown', icon: 'question', tone: 'warn' },
  toPay: { wordKey: 'payment.standing.toPay', icon: 'warning', tone: 'warn' },
  part: { wordKey: 'payment.standing.part', icon: 'warning', tone: 'warn' },
  paid: { wordKey: 'payment.standing.paid', icon: 'checkCircle', tone: 'done' },
  overpaid: { wordKey: 'payment.standing.overpaid', icon: 'error', tone: 'error' },
  exempt: { wordKey: 'payment.standing.exempt', icon: 'check', tone: 'neutral' },
  refunded: { wordKey: 'payment.standing.refunded', icon: 'undo', tone: 'neutral' },
} as const satisfies Record<FeeData['standing'], Shown>;

/** Paid, to be paid, exempt: in words, the amount with what is open. */
export function FeeLabel({ fee }: { readonly fee: FeeData }) {
  const { t } = useTranslation();
  const { standing, feeCents, paidCents, dueCents } = fee;
  const { wordKey, icon, tone } = STANDINGS[standing];
  const over = standing === 'exempt' ? 0 : paidCents - (feeCents ?? 0);
  return (
    <StateLabel tone={tone} icon={icon}>
      {t(wordKey, { due: formatEuro(dueCents), over: formatEuro(over) })}
    </StateLabel>
  );
}
