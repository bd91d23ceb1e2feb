import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDay } from '#renderer/app/format.ts';
import { navigate } from '#renderer/app/router.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Caption } from '#renderer/ui/Pane.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';

const MINUTE_MS = 60_000;
/** More stand in the list of requests. */
const MOST_SHOWN = 4;

/** Requests this person has to do something about, between two clients; what came back to be put right says so. */
export function RequestsDue() {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const today = localDate(useNow(MINUTE_MS));
  const { data } = useQuery('request.forMe', {}, { topics: ['request', 'client'] });
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  const noteOf = ({ isReturned, isUntakenStart, unread }: (typeof rows)[number]) =>
    [
      isReturned ? t('work.state.returned') : null,
      isUntakenStart ? t('work.due.started') : null,
      unread > 0 ? t('work.state.unread', { count: unread }) : null,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <Caption note={rows.length}>{t('work.due.title')}</Caption>
      <PickList
        label={t('work.due.label')}
        rows={rows.slice(0, MOST_SHOWN).map((row) => ({
          id: row.requestId,
          icon: row.isReturned ? 'undo' : row.isUntakenStart ? 'company' : 'document',
          tone: row.isReturned ? 'warn' : undefined,
          text: `${row.clientName} · ${nameOf(row.serviceId)}`,
          note: noteOf(row) || undefined,
          side: formatDay(row.dueDate).slice(0, 6),
          sideTone: row.dueDate < today ? 'error' : undefined,
        }))}
        onOpen={(requestId) => navigate(`/requests/${requestId}`)}
        emptyText=""
      />
    </>
  );
}
