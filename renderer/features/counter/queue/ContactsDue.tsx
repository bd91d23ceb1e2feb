import { useTranslation } from 'react-i18next';
import { urgencyOf } from '#shared/domain/visit/contact/terms.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDay, formatTime } from '#renderer/app/format.ts';
import { navigate } from '#renderer/app/router.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Caption } from '#renderer/ui/Pane.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';

const MINUTE_MS = 60_000;
/** More stand in the list of their own. */
const MOST_SHOWN = 4;
const TONES = { calm: undefined, soon: 'warn', late: 'error' } as const;

/** Calls to return and e-mails to answer that are this person's or anybody's, the earliest first. */
export function ContactsDue() {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const now = useNow(MINUTE_MS);
  const { data } = useQuery('contact.list', {}, { topics: ['visit', 'queue'] });
  const due = (data?.open ?? []).filter(
    ({ isMine, forName, status }) => status === 'open' && (isMine || forName === null),
  );
  if (due.length === 0) return null;
  return (
    <>
      <Caption note={due.length}>{t('contact.due.title')}</Caption>
      <PickList
        label={t('contact.due.label')}
        rows={due.slice(0, MOST_SHOWN).map((item) => {
          const urgency = urgencyOf(item.channel, item.dueAt, now);
          const time = shortTime(item.dueAt, now);
          return {
            id: item.visitId,
            icon: item.channel === 'phone' ? 'phone' : 'mail',
            tone: TONES[urgency],
            lead: item.ticket,
            text: item.question || (item.serviceId === null ? item.address : nameOf(item.serviceId)),
            note: item.reply?.text,
            side: urgency === 'late' ? t('contact.lateShort', { time }) : time,
            sideTone: TONES[urgency],
          };
        })}
        onOpen={(visitId) => navigate(`/contacts/${visitId}`)}
        emptyText=""
      />
    </>
  );
}

/** The column is narrow: an hour of today, or the day. */
function shortTime(at: EpochMs, now: EpochMs): string {
  return localDate(at) === localDate(now) ? formatTime(at) : formatDay(at).slice(0, 6);
}
