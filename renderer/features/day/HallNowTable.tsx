import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { categoryWord } from '#renderer/app/centre/categories.ts';
import { formatMinutes, formatTime } from '#renderer/app/format.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useDayQuery } from './useDayQuery.ts';

type Hall = OutputOf<'door.load'>;
type Line = Hall['categories'][number] & { readonly id: string };
const REFRESH_MS = 20_000;

/** Who waits in which queue, and for how long; queues with nobody in them say nothing. */
export function HallNowTable() {
  const { t } = useTranslation();
  const { data: hall } = useDayQuery('door.load', {}, { topics: ['queue', 'visit'], refreshMs: REFRESH_MS });
  if (!hall) return null;
  const waiting = hall.categories.filter((line) => line.waiting > 0);
  return (
    <Pane
      title={t('day.now.title')}
      note={t('day.now.counters', { open: hall.openCounters, all: hall.counters })}
    >
      {waiting.length === 0 ? (
        <p className="day-note">{t('day.now.none')}</p>
      ) : (
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
          items={waiting.map((line) => ({ ...line, id: line.category }))}
          emptyText=""
        />
      )}
      {hall.breaks.length > 0 && (
        <p className="day-note">
          {hall.breaks
            .map(({ counter, until }) => t('door.hall.onBreak', { counter, time: formatTime(until) }))
            .join(' · ')}
        </p>
      )}
    </Pane>
  );
}

function Wait({ line: { range } }: { readonly line: Line }) {
  const { t } = useTranslation();
  if (range) return formatMinutes(range.fromMinutes, range.toMinutes);
  return <StateLabel tone="warn">{t('day.now.noCounterWaiting')}</StateLabel>;
}
