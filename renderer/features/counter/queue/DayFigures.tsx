import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { formatMinutes, formatNumber, formatShare } from '#renderer/app/format.ts';
import type { Queue } from '../types.ts';

/** What somebody who came now would wait, and the day in three figures. */
export function DayFigures({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation();
  const { data } = useQuery('day.figures', {}, { topics: ['visit', 'queue', 'request'] });
  const none = t('counter.figures.none');
  const figures = [
    {
      name: t('counter.figures.wait'),
      value: queue.range ? formatMinutes(queue.range.fromMinutes, queue.range.toMinutes) : none,
    },
    { name: t('counter.figures.served'), value: data ? formatNumber(data.served) : none },
    {
      name: t('counter.figures.median'),
      value: data?.medianWaitMinutes == null ? none : formatMinutes(data.medianWaitMinutes),
    },
    {
      name: t('counter.figures.inTime'),
      value: data?.registeredInTime == null ? none : formatShare(data.registeredInTime),
    },
  ];
  return (
    <dl className="counter-figures">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
