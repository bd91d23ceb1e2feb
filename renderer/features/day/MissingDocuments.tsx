import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { Table } from '#renderer/ui/Table.tsx';

type Missing = OutputOf<'door.today'>['missing'];
type Line = Missing[number] & { readonly id: string };
const MOST_SHOWN = 8;

/** What clients most often come without: a sign that a card, a notice or a caller says it badly. */
export function MissingDocuments({ missing }: { readonly missing: Missing }) {
  const { t } = useTranslation();
  const local = useLocalText();
  const { nameOf, cardOf } = useServiceCards();
  const documentName = ({ serviceId, documentId }: Line) => {
    const document = cardOf(serviceId)?.documents.find(({ id }) => id === documentId);
    return document ? local(document.name) : documentId;
  };
  return (
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
      items={missing
        .slice(0, MOST_SHOWN)
        .map((line) => ({ ...line, id: `${line.serviceId} ${line.documentId}` }))}
      emptyText={t('day.missing.none')}
    />
  );
}
