import { useTranslation } from 'react-i18next';
import { dueDateOf, feeCentsOf, termsFor } from '#shared/catalogue/cardTerms.ts';
import type { Recipient, ServiceCard } from '#shared/catalogue/types.ts';
import type { Channel } from '#shared/domain/request/types.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { SUPPORT_TEXTS } from '#renderer/app/centre/supportWords.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatDay, formatEuro } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Facts, type Fact } from '#renderer/ui/Facts.tsx';

export type Promised = { readonly channel: Channel; readonly dueDate: LocalDate };

type CardFactsProps = {
  readonly card: ServiceCard;
  readonly channel: Channel | null;
  /** Who asks for it; undefined while nobody is known. */
  readonly recipient: Recipient | undefined;
  /** What was promised already, or null while nothing is registered. */
  readonly request: Promised | null;
};

/** Price and promise, told before anything is registered (INT-15). */
export function CardFacts({ card, channel, recipient, request }: CardFactsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const today = localDate(useNow(60_000));
  const terms = termsFor(card, request?.channel ?? channel ?? 'assisted', recipient);
  const atCounter = feeCentsOf(card, 'paper');
  const online = feeCentsOf(card, 'eService');
  const money = (cents: number | null) => (cents === null ? t('request.feeElsewhere') : formatEuro(cents));
  const supportWords = ({ hours, channels }: NonNullable<typeof terms.support>) =>
    [...channels.map((each) => t(SUPPORT_TEXTS[each])), say(hours)].join('; ');
  const fees: Fact[] =
    atCounter === online
      ? [{ name: t('counter.card.fee'), value: money(online) }]
      : [
          { name: t('counter.card.feeCounter'), value: money(atCounter) },
          { name: t('counter.card.feeOnline'), value: money(online) },
        ];
  const facts: Fact[] = [
    ...fees,
    { name: t('counter.card.term'), value: say(terms.text) },
    ...(card.isInformationOnly
      ? []
      : [{ name: t('counter.card.promise'), value: formatDay(request?.dueDate ?? dueDateOf(terms, today)) }]),
    { name: t('counter.card.result'), value: say(card.result) },
    ...(terms.support ? [{ name: t('localCard.field.support'), value: supportWords(terms.support) }] : []),
  ];
  return <Facts facts={facts} />;
}
