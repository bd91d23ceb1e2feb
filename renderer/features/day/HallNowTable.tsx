import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { categoryWord } from '#renderer/app/centre/categories.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatMinutes, formatTime } from '#renderer/app/format.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';

type Hall = OutputOf<'door.load'>;
type Line = Hall['categories'][number] & { readonly id: string };
const REFRESH_MS = 20_000;
const MOST_OVERDUE = 5;

/** What the manager can still change today: where people wait too long, and where no counter is open. */
export function HallNowTable() {
  const { t } = useTranslation();
  const { data: hall, error } = useQuery(
    'door.load',
    {},
    { topics: ['queue', 'visit'], refreshMs: REFRESH_MS },
  );
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!hall) return null;
  return (
    <>
      <Table<Line>
        label={t('day.now.title')}
        columns={[
          {
            key: 'category',
            title: t('day.now.queue'),
            render: ({ category }) => `${category} · ${categoryWord(category, t)}`,
          },
          {
            key: 'waiting',
            title: t('day.now.waiting'),
            render: ({ waiting }) => <b>{waiting}</b>,
            isNumber: true,
          },
          { key: 'range', title: t('day.now.wait'), render: (line) => <Wait line={line} /> },
        ]}
        items={hall.categories.map((line) => ({ ...line, id: line.category }))}
        emptyText={t('day.now.none')}
      />
      <p className="day-note">
        {[
          t('day.now.counters', { open: hall.openCounters, all: hall.counters }),
          ...hall.breaks.map(({ counter, until }) =>
            t('door.hall.onBreak', { counter, time: formatTime(until) }),
          ),
        ].join(' · ')}
      </p>
      {hall.overdue.length > 0 && <Overdue overdue={hall.overdue} />}
    </>
  );
}

function Wait({ line: { range, waiting } }: { readonly line: Line }) {
  const { t } = useTranslation();
  if (range) return formatMinutes(range.fromMinutes, range.toMinutes);
  return waiting > 0 ? (
    <StateLabel tone="warn">{t('day.now.noCounterWaiting')}</StateLabel>
  ) : (
    <span className="muted">{t('day.now.noCounter')}</span>
  );
}

function Overdue({ overdue }: Pick<Hall, 'overdue'>) {
  const { t } = useTranslation();
  return (
    <>
      <Caption note={overdue.length}>{t('day.overdue.title')}</Caption>
      <List label={t('day.overdue.title')}>
        {overdue.slice(0, MOST_OVERDUE).map(({ visitId, ticket, arrivedAt, lateMinutes }) => (
          <ListRow
            key={visitId}
            icon="warning"
            tone="warn"
            side={t('day.overdue.since', { time: formatTime(arrivedAt) })}
          >
            {t('day.overdue.late', { ticket, minutes: formatMinutes(Math.max(1, lateMinutes)) })}
          </ListRow>
        ))}
      </List>
    </>
  );
}
