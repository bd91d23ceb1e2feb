import { useTranslation } from 'react-i18next';
import { TodayMatters } from '#renderer/app/centre/TodayMatters.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { useDayQuery } from './useDayQuery.ts';

const MOST_MATTERS = 8;

/** What people came for so far today (LVL-01). */
export function Matters() {
  const { t } = useTranslation();
  const { data: today } = useDayQuery('door.today', {}, { topics: ['queue', 'visit'] });
  if (!today || today.matters.length === 0) return null;
  return (
    <Pane title={t('door.today.title')}>
      <TodayMatters matters={today.matters} most={MOST_MATTERS} />
    </Pane>
  );
}
