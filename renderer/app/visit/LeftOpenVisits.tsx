import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { formatDay, formatTime } from '#renderer/app/format.ts';
import { navigate } from '#renderer/app/router.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** For whoever had a client on an earlier day and never pressed the end: only they know when the client went. */
export function LeftOpenVisits() {
  const { t } = useTranslation();
  const { data } = useQuery('visit.leftOpen', {}, { topics: ['visit'] });
  return data?.visits.map(({ visitId, ticket, day, startedAt }) => (
    <Notice
      key={visitId}
      tone="warn"
      act={
        <Button size="small" onPress={() => navigate(`/visits/${visitId}`)}>
          {t('visits.leftOpen.act')}
        </Button>
      }
    >
      {t('visits.leftOpen.text', { ticket, day: formatDay(day), time: formatTime(startedAt) })}
    </Notice>
  ));
}
