import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { formatDay } from '#renderer/app/format.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { useServiceName } from '../catalogueViews.ts';
import type { ClientView } from '../types.ts';

const MOST_SHOWN = 6;

type ClientHistoryProps = { readonly catalogue: Catalogue; readonly client: ClientView | undefined };

/** What this client asked for before, so that nobody repeats their story. */
export function ClientHistory({ catalogue, client }: ClientHistoryProps) {
  const { t } = useTranslation();
  const name = useServiceName(catalogue);
  if (!client || client.requests.length === 0) return null;
  return (
    <>
      <Caption>{t('counter.card.history')}</Caption>
      <List label={t('counter.card.history')}>
        {client.requests
          .slice(0, MOST_SHOWN)
          .map(({ requestId, serviceId, registeredAt, status, registerNumber, waitsUntil }) => (
            <ListRow
              key={requestId}
              icon={status === 'resultReady' ? 'bell' : waitsUntil === null ? 'document' : 'pause'}
              tone={status === 'resultReady' ? 'accent' : undefined}
              note={
                status === 'resultReady'
                  ? t('counter.card.resultReady')
                  : waitsUntil === null
                    ? registerNumber
                    : t('request.asked.until', { day: formatDay(waitsUntil) })
              }
              side={formatDay(registeredAt)}
            >
              <span title={name(serviceId, '')}>{name(serviceId, '')}</span>
            </ListRow>
          ))}
      </List>
    </>
  );
}
