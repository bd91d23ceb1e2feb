import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { ChangedCard } from '#renderer/app/card/useCardNews.ts';
import { ChangeList } from './ChangeList.tsx';

type CardChangeProps = {
  readonly changed: ChangedCard;
  /** Undefined once it has left the catalogue. */
  readonly card: ServiceCard | undefined;
};

export function CardChange({ changed, card }: CardChangeProps) {
  const { t } = useTranslation();
  // A whole card when it was kept.
  const was = changed.was as ServiceCard | null;
  if (!card) return <p className="sub">{t('knowledge.cardGone')}</p>;
  if (!was) return <p className="sub">{t('knowledge.cardNew')}</p>;
  return <ChangeList was={was} is={card} />;
}
