import { useTranslation } from 'react-i18next';
import { countWords, useAncillaryItems, useAncillaryName } from '#renderer/app/centre/ancillary.ts';
import { formatEuro, formatNumber } from '#renderer/app/format.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useDayQuery } from './useDayQuery.ts';

/** Copies and the visitors' computer: counted apart from services (INT-18). */
export function AncillaryTable() {
  const { t } = useTranslation();
  const { data } = useDayQuery('ancillary.day', {}, { topics: ['payment'] });
  const nameOf = useAncillaryName();
  const items = useAncillaryItems();
  if (!data || data.sums.length === 0) return null;
  return (
    <Pane title={t('ancillary.title')}>
      <Table
        label={t('ancillary.title')}
        columns={[
          { key: 'item', title: t('ancillary.item'), render: ({ itemId }) => nameOf(itemId) },
          {
            key: 'times',
            title: t('ancillary.column.times'),
            isNumber: true,
            render: ({ times }) => <b>{formatNumber(times)}</b>,
          },
          {
            key: 'count',
            title: t('ancillary.column.count'),
            isNumber: true,
            render: ({ itemId, count }) => {
              const item = items.find(({ id }) => id === itemId);
              return item?.unit === 'page' ? countWords(item, count, t) : '';
            },
          },
          {
            key: 'amount',
            title: t('payment.day.column.taken'),
            isNumber: true,
            render: ({ amountCents }) => (amountCents === 0 ? '—' : formatEuro(amountCents)),
          },
        ]}
        items={data.sums.map((sum) => ({ ...sum, id: sum.itemId }))}
        emptyText=""
      />
    </Pane>
  );
}
