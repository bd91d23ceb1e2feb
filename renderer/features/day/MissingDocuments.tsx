import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useDayQuery } from './useDayQuery.ts';

type Line = OutputOf<'door.today'>['missing'][number] & { readonly id: string };
const MOST_SHOWN = 8;

/** What clients most often come without: a sign that a card, a notice or a caller says it badly. */
export function MissingDocuments() {
  const { t } = useTranslation();
  const { data } = useDayQuery('door.today', {}, { topics: ['queue', 'visit'] });
  const local = useLocalText();
  const { nameOf, cardOf } = useServiceCards();
  const documentName = ({ serviceId, documentId }: Line) => {
    const document = cardOf(serviceId)?.documents.find(({ id }) => id === documentId);
    return document ? local(document.name) : documentId;
  };
  if (!data || data.missing.length === 0) return null;
  return (
    <Pane title={t('day.missing.title')}>
      <Table<Line>
        label={t('day.missing.title')}
        columns={[
          { key: 'document', title: t('day.missing.document'), render: documentName },
          {
            key: 'count',
            title: t('day.missing.count'),
            render: ({ count }) => <b>{count}</b>,
            isNumber: true,
          },
          {
            key: 'service',
            title: t('day.missing.service'),
            render: ({ serviceId }) => <span className="muted">{nameOf(serviceId)}</span>,
          },
        ]}
        items={data.missing
          .slice(0, MOST_SHOWN)
          .map((line) => ({ ...line, id: `${line.serviceId} ${line.documentId}` }))}
        emptyText=""
      />
    </Pane>
  );
}
