import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatDay, formatNumber, formatScore } from '#renderer/app/format.ts';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { BAD_TAGS, GOOD_TAGS } from '#renderer/app/ratingTags.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useDayQuery } from './useDayQuery.ts';

type Period = OutputOf<'rating.summary'>['periods'][number];

const SHOWN = 8;
const REFRESH_MS = 300_000;
const NOTHING = '–';
const TAGS = { ...GOOD_TAGS, ...BAD_TAGS };

/** What clients said, period by period: both questions (SUR-03) and the reasons they chose (SUR-10). */
export function RatingTable() {
  const { t } = useTranslation();
  const { data: person } = usePerson();
  const isForThem = person !== undefined && hasRole(person, ['manager']);
  const { data } = useDayQuery('rating.summary', isForThem ? {} : null, {
    topics: [],
    refreshMs: REFRESH_MS,
  });
  if (!data) return null;
  const periods = data.periods.slice(0, SHOWN);
  const said = Object.entries(TAGS)
    .map(([tag, key]) => ({ words: t(key), times: sumOf(periods, tag) }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times)
    .map(({ words, times }) => `${words} ${formatNumber(times)}`);
  return (
    <Pane title={t('day.ratings.title')} note={t('day.ratings.note')}>
      <Table<Period>
        label={t('day.ratings.title')}
        columns={[
          { key: 'period', title: t('day.ratings.period'), render: periodWords },
          {
            key: 'count',
            title: t('day.ratings.count'),
            render: ({ count }) => formatNumber(count),
            isNumber: true,
          },
          {
            key: 'service',
            title: t('day.ratings.service'),
            render: ({ service }) => <b>{formatScore(service)}</b>,
            isNumber: true,
          },
          {
            key: 'manner',
            title: t('day.ratings.manner'),
            render: ({ manner }) => (manner === null ? NOTHING : formatScore(manner)),
            isNumber: true,
          },
        ]}
        items={periods}
        emptyText={t('day.ratings.none')}
      />
      {said.length > 0 && <p className="day-note">{t('day.ratings.said', { tags: said.join(' · ') })}</p>}
    </Pane>
  );
}

function periodWords({ from, to }: Period): string {
  return from === to ? formatDay(to) : `${formatDay(from)} – ${formatDay(to)}`;
}

function sumOf(periods: readonly Period[], tag: string): number {
  return periods.reduce((sum, { tags }) => sum + (tags[tag] ?? 0), 0);
}
