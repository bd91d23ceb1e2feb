import { useTranslation } from 'react-i18next';
import { formatMinutes } from '#renderer/app/format.ts';
import { Table } from '#renderer/ui/Table.tsx';
import type { Figures } from './figures.ts';

type Line = { readonly id: string; readonly name: string; readonly value: string; readonly note: string };

/** The same day as work done and promises kept. */
export function DayTable({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const { medianWaitMinutes } = figures;
  const nothing = '—';
  const lines: Line[] = [
    {
      id: 'people',
      name: t('day.table.people'),
      value: String(figures.people),
      note: t('day.table.peopleNote'),
    },
    ...(figures.enteredLater === 0
      ? []
      : [
          {
            id: 'enteredLater',
            name: t('day.table.enteredLater'),
            value: String(figures.enteredLater),
            note: t('day.table.enteredLaterNote'),
          },
        ]),
    {
      id: 'requests',
      name: t('day.table.requests'),
      value: String(figures.requests),
      note: t('day.table.requestsNote'),
    },
    ...(figures.voidedRequests === 0
      ? []
      : [
          {
            id: 'voidedRequests',
            name: t('day.table.voidedRequests'),
            value: String(figures.voidedRequests),
            note: t('day.table.voidedRequestsNote'),
          },
        ]),
    {
      id: 'consultations',
      name: t('day.table.consultations'),
      value: String(figures.consultations),
      note: t('day.table.consultationsNote'),
    },
    {
      id: 'handovers',
      name: t('day.table.handovers'),
      value: String(figures.handovers),
      note: t('day.table.handoversNote'),
    },
    {
      id: 'redirected',
      name: t('day.table.atDoor'),
      value: String(figures.redirected),
      note: t('day.table.atDoorNote', figures.atDoor),
    },
    {
      id: 'wait',
      name: t('day.table.wait'),
      value: medianWaitMinutes === null ? nothing : formatMinutes(medianWaitMinutes),
      note: t('day.table.waitNote'),
    },
  ];
  return (
    <Table
      label={t('day.made.title')}
      columns={[
        { key: 'name', title: t('day.table.what'), render: ({ name }) => name },
        { key: 'value', title: t('day.table.today'), render: ({ value }) => <b>{value}</b>, isNumber: true },
        {
          key: 'note',
          title: t('day.table.how'),
          render: ({ note }) => <span className="muted">{note}</span>,
        },
      ]}
      items={lines}
      emptyText={nothing}
    />
  );
}
