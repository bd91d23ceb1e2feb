import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/lib/time.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDay, formatNumber } from '#renderer/app/format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { DIGITAL_EVENT_TEXTS, type DigitalEvent } from './digitalEventWords.ts';

type Row = DigitalEvent & { readonly id: string };

type DigitalEventTableProps = {
  readonly events: readonly DigitalEvent[];
  readonly today: LocalDate;
  readonly onChange: (event: DigitalEvent) => void;
};

/** By day; what is planned has no number yet, and what is over without one asks for it. */
export function DigitalEventTable({ events, today, onChange }: DigitalEventTableProps) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  return (
    <Table<Row>
      label={t('digitalEvent.title')}
      columns={[
        {
          key: 'date',
          title: t('digitalEvent.column.date'),
          render: ({ date }) => <span className="nowrap">{formatDay(date)}</span>,
        },
        {
          key: 'what',
          title: t('digitalEvent.column.what'),
          isRowHeader: true,
          render: ({ kind, topic, serviceId }) => (
            <span className="term-cell is-wide">
              {topic === '' ? t('knowledge.wordsErased') : topic}
              <span className="sub">
                {[t(DIGITAL_EVENT_TEXTS[kind]), serviceId === null ? '' : nameOf(serviceId)]
                  .filter(Boolean)
                  .join(': ')}
              </span>
            </span>
          ),
        },
        {
          key: 'where',
          title: t('digitalEvent.column.where'),
          render: ({ place, ledBy }) => (
            <span className="term-cell">
              {place}
              <span className="sub">{ledBy}</span>
            </span>
          ),
        },
        {
          key: 'participants',
          title: t('digitalEvent.column.participants'),
          isNumber: true,
          render: ({ participants, date }) =>
            participants === null ? (
              <StateLabel tone={date < today ? 'warn' : 'neutral'} icon="calendar">
                {t(date < today ? 'digitalEvent.toCount' : 'digitalEvent.planned')}
              </StateLabel>
            ) : (
              <b>{formatNumber(participants)}</b>
            ),
        },
        {
          key: 'acts',
          title: t('digitalEvent.change'),
          isActs: true,
          render: (event) => (
            <Button
              look="quiet"
              size="small"
              icon="edit"
              label={t('digitalEvent.changeOf', { topic: event.topic, date: formatDay(event.date) })}
              onPress={() => onChange(event)}
            >
              {t('digitalEvent.change')}
            </Button>
          ),
        },
      ]}
      items={events.map((event) => ({ ...event, id: event.digitalEventId }))}
      emptyText={t('digitalEvent.none')}
    />
  );
}
