import type { TFunction } from 'i18next';
import type { LocalDate } from '#shared/lib/time.ts';
import type { ServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { WaitingLabel } from '#renderer/app/asked/WaitingLabel.tsx';
import { FeeLabel } from '#renderer/app/payment/FeeLabel.tsx';
import { SendStateLabel } from '#renderer/app/centre/SendStateLabel.tsx';
import { DueLabel } from '#renderer/app/DueLabel.tsx';
import type { TableColumn } from '#renderer/ui/Table.tsx';
import { dueState } from './dueState.ts';
import { StatusLabel } from './StatusLabel.tsx';
import { groupOf, type RequestFilter, type RequestRow } from './requestsView.ts';
import { WorkLabel } from './WorkLabel.tsx';

export type RequestItem = RequestRow & { readonly id: string };

type ColumnKey = 'number' | 'service' | 'client' | 'status' | 'fee' | 'sending' | 'who' | 'due';

/** What is late is somebody's: there it stands instead of the fee. */
function keysFor(filter: RequestFilter): readonly ColumnKey[] {
  if (groupOf(filter) === 'work') return ['number', 'service', 'client', 'status', 'who', 'due'];
  const middle = filter === 'overdue' ? 'who' : 'fee';
  return ['number', 'service', 'client', 'status', middle, 'sending', 'due'];
}

export function requestColumns(
  filter: RequestFilter,
  { nameOf }: ServiceCards,
  today: LocalDate,
  t: TFunction,
): TableColumn<RequestItem>[] {
  const columns: readonly (TableColumn<RequestItem> & { readonly key: ColumnKey })[] = [
    {
      key: 'number',
      title: t('request.list.column.number'),
      render: ({ registerNumber }) =>
        registerNumber === null ? (
          <span className="muted">{t('request.list.numberFollows')}</span>
        ) : (
          <span className="bold">{registerNumber}</span>
        ),
    },
    {
      key: 'service',
      title: t('request.list.column.service'),
      render: ({ serviceId }) => <span className="list-cut requests-cut">{nameOf(serviceId)}</span>,
    },
    {
      key: 'client',
      title: t('request.list.column.client'),
      isRowHeader: true,
      render: ({ clientName }) => <span className="list-cut requests-cut">{clientName}</span>,
    },
    {
      key: 'status',
      title: t('request.list.column.status'),
      render: (request) => <StatusLabel {...request} />,
    },
    { key: 'fee', title: t('payment.title'), render: ({ fee }) => <FeeLabel fee={fee} /> },
    {
      key: 'sending',
      title: t('request.list.column.sending'),
      render: ({ sendState }) => <SendStateLabel state={sendState} />,
    },
    {
      key: 'who',
      title: t('work.list.who'),
      render: ({ work, initiator }) => <WorkLabel work={work} initiator={initiator} />,
    },
    {
      key: 'due',
      title: t('request.list.column.due'),
      render: (request) =>
        request.waitsUntil === null ? (
          <DueLabel day={request.dueDate} standing={dueState(request, today)} />
        ) : (
          <WaitingLabel waitsUntil={request.waitsUntil} today={today} />
        ),
    },
  ];
  const wanted = keysFor(filter);
  return columns.filter(({ key }) => wanted.includes(key));
}
