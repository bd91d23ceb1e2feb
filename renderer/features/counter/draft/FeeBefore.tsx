import { useTranslation } from 'react-i18next';
import { feeCentsOf, possibleChannels } from '#shared/catalogue/cardTerms.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Channel } from '#shared/domain/request/types.ts';
import { formatEuro } from '#renderer/app/format.ts';

type FeeBeforeProps = { readonly card: ServiceCard; readonly channel: Channel };

/** What this way costs, right before it is registered, and what it would cost online (INT-15). */
export function FeeBefore({ card, channel }: FeeBeforeProps) {
  const { t } = useTranslation();
  const feeCents = feeCentsOf(card, channel);
  const onlineCents = feeCentsOf(card, 'eService');
  if (feeCents === 0) return null;
  const isCheaperOnline =
    onlineCents !== null &&
    (feeCents === null || onlineCents < feeCents) &&
    possibleChannels(card).includes('eService');
  const parts = [
    feeCents === null
      ? t('request.feeBefore.elsewhere')
      : t('request.feeBefore.amount', { amount: formatEuro(feeCents) }),
    ...(isCheaperOnline ? [t('request.feeBefore.online', { amount: formatEuro(onlineCents) })] : []),
  ];
  return <p className="fee-before">{parts.join(' · ')}</p>;
}
