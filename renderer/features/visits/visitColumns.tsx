import type { TFunction } from 'i18next';
import type { ServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatMinutes, formatTime } from '#renderer/app/format.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { TableColumn } from '#renderer/ui/Table.tsx';
import type { VisitRow } from './visitsView.ts';
import { marksOf, outOfOrderWords, STATE_TEXTS, STATE_TONES } from './words.ts';

type Row = VisitRow & { readonly id: string };

/** Beside an open visit there is no room for these; the visit itself says them. */
const WITHOUT_ONE_OPEN = ['marks', 'who'];

type Shown = {
  readonly isOneOpen: boolean;
  /** Who only greets is not told who came; an empty column would say that nobody knows. */
  readonly knowsClients: boolean;
};

export function visitColumns(
  { nameOf }: Pick<ServiceCards, 'nameOf'>,
  { isOneOpen, knowsClients }: Shown,
  t: TFunction,
): TableColumn<Row>[] {
  const columns: TableColumn<Row>[] = [
    {
      key: 'ticket',
      title: t('visits.column.ticket'),
      isRowHeader: true,
      render: ({ ticket }) => (ticket === null ? '—' : <b>{ticket}</b>),
    },
    { key: 'arrived', title: t('visits.column.arrived'), render: ({ arrivedAt }) => formatTime(arrivedAt) },
    {
      key: 'service',
      title: t('visits.column.service'),
      render: ({ serviceId }) => (
        <span className="list-cut visits-cut">
          {serviceId === null ? t('door.otherQuestion') : nameOf(serviceId)}
        </span>
      ),
    },
    { key: 'client', title: t('visits.column.client'), render: ({ clientName }) => clientName ?? '—' },
    { key: 'state', title: t('visits.column.state'), render: (row) => <VisitStateLabel row={row} t={t} /> },
    {
      key: 'marks',
      title: t('visits.column.marks'),
      render: (row) => (
        <span className="visits-marks">
          {marksOf(row, t).join(', ')}
          {outOfOrderWords(row, t).map((words) => (
            <small key={words} className="sub">
              {words}
            </small>
          ))}
        </span>
      ),
    },
    {
      key: 'who',
      title: t('visits.column.who'),
      render: ({ servedBy, counter }) => [servedBy, counter].filter(Boolean).join(' · ') || '—',
    },
    {
      key: 'times',
      title: t('visits.column.times'),
      render: ({ stageMinutes, isLeftOpen }) => (isLeftOpen ? '—' : timesOf(stageMinutes, t)),
    },
  ];
  const left = [...(isOneOpen ? WITHOUT_ONE_OPEN : []), ...(knowsClients ? [] : ['client'])];
  return columns.filter(({ key }) => !left.includes(key));
}

/** Whoever waits has not been served for nought minutes, and whoever was helped at the door has no times. */
function timesOf({ waiting, service }: VisitRow['stageMinutes'], t: TFunction): string {
  if (service > 0) return t('visits.times', { waiting, service });
  return waiting > 0 ? formatMinutes(waiting) : '—';
}

type VisitStateLabelProps = { readonly row: VisitRow; readonly t: TFunction };

export function VisitStateLabel({ row: { status, isLeftOpen }, t }: VisitStateLabelProps) {
  if (isLeftOpen) return <StateLabel tone="warn">{t('visits.state.leftOpen')}</StateLabel>;
  return <StateLabel tone={STATE_TONES[status]}>{t(STATE_TEXTS[status])}</StateLabel>;
}
