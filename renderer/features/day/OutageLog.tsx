import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { outageWords } from '#renderer/app/outage/outageWords.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useDayQuery } from './useDayQuery.ts';

type Line = OutputOf<'outage.log'>['notices'][number] & { readonly id: string };

const MINUTE_MS = 60_000;

/** What did not work, when it was said and by whom, and how long it was said: the note on the day's incidents (SYS-03). */
export function OutageLog() {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const { data } = useDayQuery('outage.log', {}, { topics: ['outage'], refreshMs: MINUTE_MS });
  if (!data) return null;
  if (data.notices.length === 0) return null;
  const by = (at: number, name: string | null) => (
    <span className="term-cell">
      <span className="nowrap">{formatDayTime(at, now)}</span>
      <span className="sub">{name}</span>
    </span>
  );
  return (
    <Pane title={t('outageLog.title')} note={t('outageLog.note')}>
      <Table<Line>
        label={t('outageLog.title')}
        columns={[
          {
            key: 'what',
            title: t('outageLog.column.what'),
            render: (notice) => {
              const { title, when } = outageWords(notice, t, now);
              return (
                <span className="term-cell is-wide">
                  {title}
                  <span className="sub">{when}</span>
                </span>
              );
            },
          },
          {
            key: 'put',
            title: t('outageLog.column.put'),
            render: ({ putUpAt, byName }) => by(putUpAt, byName),
          },
          {
            key: 'end',
            title: t('outageLog.column.end'),
            render: ({ isOver, endsAt, endedByName }) =>
              isOver ? by(endsAt, endedByName ?? t('outageLog.byItself')) : t('outageLog.stands'),
          },
        ]}
        items={data.notices.map((notice) => ({ ...notice, id: notice.outageId }))}
        emptyText=""
      />
    </Pane>
  );
}
