import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fee } from '#shared/catalogue/types.ts';
import { formatEuro } from '#renderer/app/format.ts';

/** `pie lodziņa 4,27 €, internetā bez maksas`, or one of them where both are alike. */
export function useFeeWords(): (fee: Pick<Fee, 'counterCents' | 'eChannelCents'>) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ counterCents, eChannelCents }) => {
      const money = (cents: number | null) => {
        if (cents === null) return t('request.feeElsewhere');
        return cents === 0 ? t('door.answer.feeNone') : formatEuro(cents);
      };
      if (counterCents === eChannelCents) return money(counterCents);
      return t('knowledge.fee', { counter: money(counterCents), online: money(eChannelCents) });
    },
    [t],
  );
}
