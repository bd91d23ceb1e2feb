import { useTranslation } from 'react-i18next';
import { isOldCard, OLD_AFTER_DAYS } from '#shared/catalogue/cardAge.ts';
import type { Institution, ServiceCard } from '#shared/catalogue/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { formatDay } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';

type CardOriginProps = { readonly card: ServiceCard; readonly owner: Institution | undefined };

/** Where the facts come from and of which day they are, with a warning once that is long ago (CAT-02). */
export function CardOrigin({ card, owner }: CardOriginProps) {
  const { t } = useTranslation();
  const today = localDate(useNow(60_000));
  return (
    <div className="card-origin">
      <span>
        {t('knowledge.origin', {
          source: owner?.portal.name ?? '',
          day: formatDay(card.updatedAt),
        })}
      </span>
      {isOldCard(card, today) && (
        <StateLabel tone="warn">{t('knowledge.old', { days: OLD_AFTER_DAYS })}</StateLabel>
      )}
      {!card.isVerified && <StateLabel tone="warn">{t('knowledge.notVerified')}</StateLabel>}
    </div>
  );
}
