import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { urgencyOf } from '#shared/domain/visit/contact/terms.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDayTime, formatTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { TableColumn } from '#renderer/ui/Table.tsx';
import type { ContactItem } from './contacts.ts';
import { URGENCY_TONES } from './words.ts';

type Row = ContactItem & { readonly id: string };

const MINUTE_MS = 60_000;
const CHANNEL_ICONS = { phone: 'phone', email: 'mail' } as const;

export function useContactColumns(isEnded: boolean): TableColumn<Row>[] {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const now = useNow(MINUTE_MS);
  return [
    {
      key: 'question',
      title: t('contact.column.question'),
      isRowHeader: true,
      render: ({ question, channel, serviceId }) => (
        <span className="row contact-about">
          <Icon name={CHANNEL_ICONS[channel]} />
          <b className="cut">{question || (serviceId === null ? '—' : nameOf(serviceId))}</b>
        </span>
      ),
    },
    { key: 'ticket', title: t('contact.column.ticket'), render: ({ ticket }) => ticket },
    { key: 'from', title: t('contact.column.from'), render: (item) => fromWords(item) || '—' },
    {
      key: 'service',
      title: t('tasks.column.service'),
      render: ({ serviceId }) =>
        serviceId === null ? '—' : <span className="cut contact-service">{nameOf(serviceId)}</span>,
    },
    {
      key: 'received',
      title: t('contact.column.received'),
      render: ({ receivedAt }) => formatDayTime(receivedAt, now),
    },
    isEnded
      ? {
          key: 'state',
          title: t('staff.state'),
          render: (item) => <Ended item={item} />,
        }
      : { key: 'due', title: t('contact.column.due'), render: (item) => <Due item={item} now={now} /> },
    {
      key: 'who',
      title: t('contact.column.who'),
      render: ({ forName, isMine, counter, status }) =>
        status === 'atCounter' ? counter : isMine ? <b>{forName}</b> : (forName ?? t('contact.log.anybody')),
    },
  ];
}

/** Who called, as far as is known. */
export function fromWords({ clientName, name, address }: ContactItem): string {
  return [clientName ?? name, address].filter(Boolean).join(' · ');
}

/** Amber shortly before the time, red after it; both in words. */
function Due({ item, now }: { readonly item: ContactItem; readonly now: EpochMs }) {
  const { t } = useTranslation();
  const { channel, dueAt, reply } = item;
  const urgency = urgencyOf(channel, dueAt, now);
  return (
    <span className="row">
      <StateLabel tone={URGENCY_TONES[urgency]} icon={urgency === 'calm' ? 'clock' : 'warning'}>
        {dueWords(item, now, t)}
      </StateLabel>
      {reply && <StateLabel tone="done">{t('contact.hasReply')}</StateLabel>}
    </span>
  );
}

export function dueWords({ channel, dueAt }: ContactItem, now: EpochMs, t: TFunction): string {
  const time = formatDayTime(dueAt, now);
  return urgencyOf(channel, dueAt, now) === 'late'
    ? t('contact.late', { time })
    : t('contact.until', { time });
}

function Ended({ item: { status, finishedAt } }: { readonly item: ContactItem }) {
  const { t } = useTranslation();
  const time = finishedAt === null ? '' : formatTime(finishedAt);
  return status === 'missed' ? (
    <StateLabel tone="warn">{t('contact.state.missed', { time })}</StateLabel>
  ) : (
    <StateLabel tone="done">{t('contact.state.done', { time })}</StateLabel>
  );
}
