import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { TodayMatters } from '#renderer/app/centre/TodayMatters.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';

const MOST_MATTERS = 8;

/** What people came for so far today (LVL-01). */
export function Matters() {
  const { t } = useTranslation();
  const { data: today } = useQuery('door.today', {}, { topics: ['queue', 'visit'] });
  if (!today || today.matters.length === 0) return null;
  return (
    <Pane title={t('door.today.title')}>
      <TodayMatters matters={today.matters} most={MOST_MATTERS} />
    </Pane>
  );
}
