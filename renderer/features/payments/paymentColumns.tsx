import type { TFunction } from 'i18next';
import type { ServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatEuro, formatTime } from '#renderer/app/format.ts';
import { WAY_TEXTS } from '#renderer/app/payment/paymentWords.ts';
import type { TableColumn } from '#renderer/ui/Table.tsx';
import type { PaymentDay } from './paymentsView.ts';

type Row = PaymentDay['rows'][number] & { readonly id: string };

export function paymentColumns(
  { nameOf }: ServiceCards,
  itemName: (itemId: string) => string,
  t: TFunction,
): TableColumn<Row>[] {
  return [
    { key: 'time', title: t('payment.day.column.time'), render: ({ at }) => formatTime(at) },
    {
      key: 'number',
      title: t('payment.day.column.number'),
      isRowHeader: true,
      render: ({ requestId, registerNumber }) =>
        requestId !== null && <b className="nowrap">{registerNumber ?? t('request.numberFollows')}</b>,
    },
    {
      key: 'service',
      title: t('payment.day.column.service'),
      render: ({ serviceId, itemId }) => (
        <span className="list-cut payments-cut">
          {itemId === null ? nameOf(serviceId ?? '') : itemName(itemId)}
        </span>
      ),
    },
    { key: 'way', title: t('payment.day.column.way'), render: ({ way }) => t(WAY_TEXTS[way]) },
    {
      key: 'receipt',
      title: t('payment.day.column.receipt'),
      render: ({ receiptNumber }) => receiptNumber,
    },
    { key: 'who', title: t('payment.day.column.who'), render: ({ by }) => by ?? '—' },
    {
      key: 'taken',
      title: t('payment.day.column.taken'),
      isNumber: true,
      render: ({ kind, amountCents }) => kind === 'taken' && formatEuro(amountCents),
    },
    {
      key: 'refunded',
      title: t('payment.day.column.refunded'),
      isNumber: true,
      render: ({ kind, amountCents }) => kind === 'refunded' && formatEuro(amountCents),
    },
  ];
}
