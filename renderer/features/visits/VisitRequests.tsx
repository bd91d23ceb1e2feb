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
      {requests.map(({ requestId, registerNumber, serviceId, status }) => (
        <ListRow
          key={requestId}
          icon={status === 'voided' ? 'notAllowed' : 'document'}
          note={[
            registerNumber ?? t('visits.numberFollows'),
            status === 'voided' && t('request.list.status.voided'),
          ]
            .filter(Boolean)
            .join(' · ')}
          isOff={status === 'voided'}
        >
          <Link to={`/requests/${requestId}`}>{nameOf(serviceId)}</Link>
        </ListRow>
      ))}
    </List>
  );
}
