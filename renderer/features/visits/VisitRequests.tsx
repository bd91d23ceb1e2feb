import { useTranslation } from 'react-i18next';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { Link } from '#renderer/app/Link.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import type { VisitRecord } from './visitsView.ts';

/** What was taken in at the visit, each a way to the request itself. */
export function VisitRequests({ requests }: Pick<VisitRecord, 'requests'>) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  return (
    <List label={t('visits.requests')}>
      {requests.map(({ requestId, registerNumber, serviceId }) => (
        <ListRow key={requestId} icon="document" note={registerNumber ?? t('visits.numberFollows')}>
          <Link to={`/requests/${requestId}`}>{nameOf(serviceId)}</Link>
        </ListRow>
      ))}
    </List>
  );
}
