import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { whyNotOffered, type NotOffered as Why } from '#shared/catalogue/whyNotOffered.ts';
import { localDate } from '#shared/lib/time.ts';
import { formatDay } from '#renderer/app/format.ts';
import { useIsOnBus } from '#renderer/app/person.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Notice } from '#renderer/ui/Notice.tsx';

/** To whoever opens a card on which nothing new begins: why, and what goes on (CAT-07, CAT-17, LVL-14, MOB-05). */
export function NotOffered({ card }: { readonly card: ServiceCard }) {
  const { t } = useTranslation();
  const why = whyNotOffered(card, localDate(useNow(60_000)));
  const isOnBus = useIsOnBus();
  if (why) return <Notice tone="warn">{words(why)}</Notice>;
  if (card.isSwitchedOff) return <Notice tone="warn">{t('knowledge.switchedOff')}</Notice>;
  if (isOnBus && !card.mobileAllowed) return <Notice tone="warn">{t('knowledge.notOnBus')}</Notice>;
  return null;

  function words(reason: Why): string {
    switch (reason.kind) {
      case 'agreementEnded':
        return t('knowledge.agreementEnded', { day: formatDay(reason.day) });
      case 'agreementLater':
        return t('knowledge.agreementLater', { day: formatDay(reason.day) });
      case 'notForClients':
        return t('knowledge.notForClients');
    }
  }
}
