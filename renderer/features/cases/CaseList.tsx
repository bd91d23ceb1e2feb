import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { HANDOFF_STATUS_TEXTS, HANDOFF_TONES } from '#renderer/app/centre/handoffWords.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { navigate } from '#renderer/app/router.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListPage } from '#renderer/ui/ListPage.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table, type TableColumn } from '#renderer/ui/Table.tsx';
import { CaseDueLabel } from './CaseDueLabel.tsx';

type Cases = OutputOf<'handoff.cases'>;
type CaseItem = Cases['cases'][number] & { readonly id: string };

const MINUTE_MS = 60_000;

/** Open cases by the time they are due, then what became of the others; today's hand-offs in one line beside the title. */
export function CaseList({ data: { cases, today } }: { readonly data: Cases }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const { offered, misrouted, unanswered } = today;
  return (
    <ListPage title={t('app.nav.cases')} note={t('handoff.today', { offered, misrouted, unanswered })}>
      {cases.length === 0 ? (
        <EmptyState icon="checkCircle" title={t('handoff.cases.empty')}>
          {t('handoff.cases.emptyText')}
        </EmptyState>
      ) : (
        <Table
          label={t('app.nav.cases')}
          columns={columns}
          items={cases.map((item) => ({ ...item, id: item.handoffId }))}
          onOpen={(id) => navigate(`/cases/${id}`)}
          emptyText={t('handoff.cases.empty')}
        />
      )}
    </ListPage>
  );
}

function useColumns(): TableColumn<CaseItem>[] {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const now = useNow(MINUTE_MS);
  return [
    {
      key: 'question',
      title: t('handoff.question'),
      isRowHeader: true,
      render: ({ question }) => <span className="case-question">{question}</span>,
    },
    { key: 'ticket', title: t('handoff.cases.ticket'), render: ({ ticket }) => ticket },
    {
      key: 'service',
      title: t('tasks.column.service'),
      render: ({ serviceId }) => (serviceId === null ? '—' : nameOf(serviceId)),
    },
    { key: 'client', title: t('tasks.column.client'), render: ({ clientName }) => clientName ?? '—' },
    { key: 'from', title: t('handoff.from'), render: ({ fromName }) => fromName },
    {
      key: 'since',
      title: t('tasks.column.since'),
      render: ({ offeredAt }) => formatDayTime(offeredAt, now),
    },
    { key: 'due', title: t('handoff.cases.due.title'), render: ({ due }) => <CaseDueLabel due={due} /> },
    {
      key: 'status',
      title: t('handoff.cases.status'),
      render: ({ status }) => (
        <StateLabel tone={HANDOFF_TONES[status]}>{t(HANDOFF_STATUS_TEXTS[status])}</StateLabel>
      ),
    },
  ];
}
