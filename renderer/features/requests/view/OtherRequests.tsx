import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { formatDay } from '#renderer/app/format.ts';
import { Link } from '#renderer/app/Link.tsx';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';

type OtherRequestsProps = { readonly clientId: string; readonly requestId: string };

/** What else this client has asked for here. */
export function OtherRequests({ clientId, requestId }: OtherRequestsProps) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const { data: client } = useQuery('client.get', { clientId }, { topics: ['client', 'request'] });
  const others = client?.requests.filter((request) => request.requestId !== requestId) ?? [];
  if (others.length === 0) return null;
  return (
    <>
      <Caption note={others.length}>{t('request.view.otherRequests')}</Caption>
      <List label={t('request.view.otherRequests')}>
        {others.map((request) => (
          <ListRow key={request.requestId} icon="document" side={formatDay(request.registeredAt)}>
            <Link to={`/requests/${request.requestId}`}>{nameOf(request.serviceId)}</Link>
          </ListRow>
        ))}
      </List>
    </>
  );
}
