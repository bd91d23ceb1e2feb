import { useTranslation } from 'react-i18next';
import type { EpochMs } from '#shared/lib/time.ts';
import { formatTime } from '#renderer/app/format.ts';
import { useDayFailures } from './dayFailures.ts';

/** Until when the figures are; of those that could not be asked anew nobody can say it. */
export function DayUntil({ now }: { readonly now: EpochMs }) {
  const { t } = useTranslation();
  const hasFailed = useDayFailures(({ failures }) => Object.keys(failures).length > 0);
  return hasFailed ? null : <span className="sub">{t('day.until', { time: formatTime(now) })}</span>;
}
