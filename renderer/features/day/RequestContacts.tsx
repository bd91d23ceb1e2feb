import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatNumber, formatScore } from '#renderer/app/format.ts';
import { Definition } from '#renderer/ui/Definition.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useDayQuery } from './useDayQuery.ts';

type Line = OutputOf<'day.requestContacts'>['services'][number] & { readonly id: string };

const REFRESH_MS = 300_000;
const MOST_SHOWN = 6;

/** For which services clients have to come or be contacted most often (INT-20). Nothing where too few are over. */
export function RequestContacts() {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const { data } = useDayQuery('day.requestContacts', {}, { topics: ['request'], refreshMs: REFRESH_MS });
  if (!data || data.services.length === 0) return null;
  return (
    <Pane title={t('day.requestContacts.title')} note={t('day.requestContacts.note')}>
      <Table<Line>
        label={t('day.requestContacts.title')}
        columns={[
          {
            key: 'service',
            title: t('tasks.column.service'),
            render: ({ serviceId }) => <span className="term-cell">{nameOf(serviceId)}</span>,
          },
          {
            key: 'came',
            title: t('day.requestContacts.came'),
            render: ({ came }) => <b>{formatScore(came)}</b>,
            isNumber: true,
          },
          {
            key: 'contacted',
            title: t('day.requestContacts.contacted'),
            render: ({ contacted }) => formatScore(contacted),
            isNumber: true,
          },
          {
            key: 'requests',
            title: t('day.requestContacts.requests'),
            render: ({ requests }) => formatNumber(requests),
            isNumber: true,
          },
        ]}
        items={data.services.slice(0, MOST_SHOWN).map((line) => ({ ...line, id: line.serviceId }))}
        emptyText=""
      />
      <Definition title={t('day.definition')} texts={[t('day.requestContacts.definition')]} />
    </Pane>
  );
}
