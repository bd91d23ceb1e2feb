import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { formatDay, formatTime } from './format.ts';
import { useNow } from './useNow.ts';

type ClockDoubtProps = { readonly lastEntryAt: number; readonly act?: ReactNode };

/** Without a network only a person can say whether the date is right; a wrong one stands on every ticket. */
export function ClockDoubt({ lastEntryAt, act }: ClockDoubtProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  return (
    <Notice tone="warn" act={act}>
      {t('app.clock.doubt', { now: momentOf(now), last: momentOf(lastEntryAt) })}
    </Notice>
  );
}

function momentOf(at: number): string {
  return `${formatDay(at)} ${formatTime(at)}`;
}
