import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { weekdayOf } from '#shared/lib/time.ts';
import { formatDay, formatNumber, formatScore } from '#renderer/app/format.ts';
import { WEEKDAY_KEYS } from '#renderer/app/centre/weekdays.ts';
import { Definition } from '#renderer/ui/Definition.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useDayQuery } from './useDayQuery.ts';

type Forecast = NonNullable<OutputOf<'day.backlog'>>;
type Line = Forecast['days'][number] & { readonly id: string };

const REFRESH_MS = 300_000;
/** `30.11.` of `30.11.2026`. */
const DAY_AND_MONTH = 6;

/** Whether the overdue list will grow, and on which day too much is due (SLT-09). Nothing where too little is known. */
export function Backlog() {
  const { t } = useTranslation();
  const { data } = useDayQuery('day.backlog', {}, { topics: ['request'], refreshMs: REFRESH_MS });
  if (!data) return null;
  return (
    <Pane title={t('day.backlog.title')} note={t('day.backlog.note', { weeks: data.weeks })}>
      <p className="day-note bold">{outlookWords(data, t)}</p>
      <Table<Line>
        label={t('day.backlog.title')}
        columns={[
          { key: 'day', title: t('day.backlog.day'), render: ({ day }) => dayWords(day, t) },
          {
            key: 'due',
            title: t('day.backlog.due'),
            render: ({ due, isTooMuch }) =>
              isTooMuch ? (
                <StateLabel tone="warn">{`${formatNumber(due)} · ${t('day.backlog.tooMuch')}`}</StateLabel>
              ) : (
                formatNumber(due)
              ),
          },
          {
            key: 'arrivals',
            title: t('day.backlog.arrivals'),
            render: ({ arrivals }) => formatScore(arrivals),
            isNumber: true,
          },
          {
            key: 'answers',
            title: t('day.backlog.answers'),
            render: ({ answers }) => formatScore(answers),
            isNumber: true,
          },
          {
            key: 'overdue',
            title: t('day.backlog.overdue'),
            render: ({ overdue }) => t('day.backlog.about', { number: formatNumber(Math.round(overdue)) }),
            isNumber: true,
          },
        ]}
        items={data.days.map((day) => ({ ...day, id: day.day }))}
        emptyText=""
      />
      <Definition title={t('day.definition')} texts={[t('day.backlog.definition')]} />
    </Pane>
  );
}

function outlookWords({ overdueNow: now, days }: Forecast, t: TFunction): string {
  const last = days.at(-1);
  const later = Math.round(last?.overdue ?? now);
  if (!last || (later === 0 && now === 0)) return t('day.backlog.none');
  const words = { now: formatNumber(now), later: formatNumber(later), day: formatDay(last.day) };
  if (later > now) return t('day.backlog.grows', words);
  return later < now ? t('day.backlog.shrinks', words) : t('day.backlog.stays', words);
}

function dayWords(day: string, t: TFunction): string {
  const weekday = WEEKDAY_KEYS[weekdayOf(day)];
  return [weekday ? t(weekday) : '', formatDay(day).slice(0, DAY_AND_MONTH)].join(' ');
}
