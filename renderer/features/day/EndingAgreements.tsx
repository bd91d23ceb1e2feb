import { useTranslation } from 'react-i18next';
import { isEnding } from '#shared/catalogue/whyNotOffered.ts';
import { localDate } from '#shared/lib/time.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { formatDay } from '#renderer/app/format.ts';
import { navigate } from '#renderer/app/router.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** Services that will not be offered any more when their agreement is not made anew (LVL-14). */
export function EndingAgreements() {
  const { t } = useTranslation();
  const say = useLocalText();
  const today = localDate(useNow(60_000));
  const cards = useCatalogue()?.cards ?? [];
  const ending = cards
    .flatMap(({ name, agreement }) =>
      agreement?.validTo && isEnding(agreement, today) ? [{ name, day: agreement.validTo }] : [],
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  if (ending.length === 0) return null;
  return (
    <Notice
      tone="warn"
      act={
        <Button size="small" onPress={() => navigate('/settings/cards')}>
          {t('localCard.agreement.open')}
        </Button>
      }
    >
      {t('localCard.agreement.ending', {
        services: ending.map(({ name, day }) => `${say(name)} (${formatDay(day)})`).join('; '),
      })}
    </Notice>
  );
}
