import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { TodayMatters } from '#renderer/app/centre/TodayMatters.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { FeedbackNow } from './FeedbackNow.tsx';
import { MissingDocuments } from './MissingDocuments.tsx';

const MOST_MATTERS = 10;

/** What people came for, what they lacked, and what they said. */
export function Arrivals() {
  const { t } = useTranslation();
  const { data: today } = useQuery('door.today', {}, { topics: ['queue', 'visit'] });
  return (
    <div className="day-parts">
      <Pane title={t('door.today.title')}>
        {today && <TodayMatters matters={today.matters} most={MOST_MATTERS} />}
      </Pane>
      <div className="day-column">
        <Pane title={t('day.missing.title')}>{today && <MissingDocuments missing={today.missing} />}</Pane>
        <Pane title={t('day.feedback.title')}>
          <FeedbackNow />
        </Pane>
      </div>
    </div>
  );
}
