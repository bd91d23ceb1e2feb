import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatNumber } from '#renderer/app/format.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useDayQuery } from './useDayQuery.ts';

type Line = OutputOf<'handoff.byService'>['services'][number] & { readonly id: string };

const MOST_SHOWN = 6;

/** Where level 1 hands on what it could do itself: the services to teach first (LVL-10). */
export function HandoffTable() {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const { data } = useDayQuery('handoff.byService', {}, { topics: ['visit'] });
  if (!data) return null;
  const { counter = 0, office = 0 } = data.meetings;
  if (data.services.length === 0 && counter + office === 0) return null;
  return (
    <Pane title={t('handoff.byService.title')} note={t('handoff.byService.note')}>
      <Table<Line>
        label={t('handoff.byService.title')}
        columns={[
          {
            key: 'service',
            title: t('tasks.column.service'),
            render: ({ serviceId }) => (serviceId === null ? t('handoff.byService.none') : nameOf(serviceId)),
          },
          {
            key: 'offered',
            title: t('handoff.byService.offered'),
            render: ({ offered }) => formatNumber(offered),
            isNumber: true,
          },
          {
            key: 'misrouted',
            title: t('handoff.byService.misrouted'),
            render: ({ misrouted }) =>
              misrouted === 0 ? '0' : <StateLabel tone="warn">{formatNumber(misrouted)}</StateLabel>,
          },
          {
            key: 'unanswered',
            title: t('handoff.byService.unanswered'),
            render: ({ unanswered }) => formatNumber(unanswered),
            isNumber: true,
          },
        ]}
        items={data.services.slice(0, MOST_SHOWN).map((line) => ({ ...line, id: line.serviceId ?? 'none' }))}
        emptyText=""
      />
      {counter + office > 0 && <p className="day-note">{t('handoff.meet.count', { counter, office })}</p>}
    </Pane>
  );
}
