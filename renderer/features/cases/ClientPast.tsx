import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDay } from '#renderer/app/format.ts';
import { Link } from '#renderer/app/Link.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';

const CHANNEL_ICONS = { hall: 'person', phone: 'phone', email: 'mail' } as const;
const KIND_KEYS = {
  complaint: 'letter.kind.complaint',
  suggestion: 'letter.kind.suggestion',
  praise: 'letter.kind.praise',
} as const;

/** What this client came for, asked for and said before, so that nobody has to tell it twice (LVL-04). */
export function ClientPast({ visitId }: { readonly visitId: string }) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const { data: visit } = useQuery('visit.get', { visitId }, { topics: ['visit', 'client'] });
  const clientId = visit?.client?.clientId ?? null;
  const of = clientId === null ? null : { clientId };
  const { data: client } = useQuery('client.get', of, { topics: ['client', 'request'] });
  const { data: past } = useQuery('client.history', of, { topics: ['visit', 'feedback'] });
  if (!client || !past) return null;
  const visits = past.visits.filter((each) => each.visitId !== visitId);
  return (
    <>
      {visits.length > 0 && (
        <>
          <Caption note={visits.length}>{t('handoff.cases.visits')}</Caption>
          <List label={t('handoff.cases.visits')}>
            {visits.map(({ visitId: id, ticket, channel, arrivedAt, serviceId }) => (
              <ListRow key={id} icon={CHANNEL_ICONS[channel]} note={ticket} side={formatDay(arrivedAt)}>
                {serviceId === null ? '—' : nameOf(serviceId)}
              </ListRow>
            ))}
          </List>
        </>
      )}
      {client.requests.length > 0 && (
        <>
          <Caption note={client.requests.length}>{t('app.nav.requests')}</Caption>
          <List label={t('app.nav.requests')}>
            {client.requests.map(({ requestId, serviceId, registerNumber, registeredAt }) => (
              <ListRow key={requestId} icon="document" note={registerNumber} side={formatDay(registeredAt)}>
                <Link to={`/requests/${requestId}`}>{nameOf(serviceId)}</Link>
              </ListRow>
            ))}
          </List>
        </>
      )}
      {past.feedback.length > 0 && (
        <>
          <Caption note={past.feedback.length}>{t('app.nav.feedback')}</Caption>
          <List label={t('app.nav.feedback')}>
            {past.feedback.map(({ feedbackId, kind, receivedAt, isClosed }) => (
              <ListRow
                key={feedbackId}
                icon="star"
                note={t(isClosed ? 'handoff.cases.feedbackClosed' : 'handoff.cases.feedbackOpen')}
                side={formatDay(receivedAt)}
              >
                <Link to={`/feedback/${feedbackId}`}>{t(KIND_KEYS[kind])}</Link>
              </ListRow>
            ))}
          </List>
        </>
      )}
    </>
  );
}
