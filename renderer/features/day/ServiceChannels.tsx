import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatNumber } from '#renderer/app/format.ts';
import { Table } from '#renderer/ui/Table.tsx';
import { ElectronicShare } from './ElectronicShare.tsx';

export type ServiceFigures = OutputOf<'day.channels'>['services'][number];

type ServiceChannelsProps = {
  readonly services: readonly ServiceFigures[];
  /** The centre's, for services without a plan of their own. */
  readonly plannedPercent: number | null;
};

/** Planned and actual share service by service; where help with the e-service would do most (CHN-03). */
export function ServiceChannels({ services, plannedPercent }: ServiceChannelsProps) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  if (services.length === 0) return null;
  return (
    <Table<ServiceFigures & { readonly id: string }>
      label={t('day.channels.byService')}
      columns={[
        { key: 'service', title: t('day.channels.byService'), render: ({ serviceId }) => nameOf(serviceId) },
        {
          key: 'paper',
          title: t('day.channels.paper'),
          render: ({ paper }) => <b>{formatNumber(paper)}</b>,
          isNumber: true,
        },
        {
          key: 'planned',
          title: t('day.channels.planned'),
          render: ({ ownPercent }) => {
            if (ownPercent !== null) return t('day.channels.own', { percent: ownPercent });
            return plannedPercent === null ? '–' : t('day.channels.ofCentre', { percent: plannedPercent });
          },
        },
        {
          key: 'share',
          title: t('day.channels.share'),
          render: (service) => (
            <ElectronicShare share={shareOf(service)} plannedPercent={service.ownPercent ?? plannedPercent} />
          ),
        },
      ]}
      items={services.map((service) => ({ ...service, id: service.serviceId }))}
      emptyText=""
    />
  );
}

function shareOf({ electronic, paper }: ServiceFigures): number | null {
  return electronic + paper === 0 ? null : electronic / (electronic + paper);
}
