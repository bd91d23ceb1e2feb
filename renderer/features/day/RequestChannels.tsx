import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { INITIATORS, type Initiator } from '#shared/domain/request/initiator.ts';
import { BARRIERS } from '#shared/domain/request/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { BARRIER_TEXTS } from '#renderer/app/centre/channelWords.ts';
import { formatNumber } from '#renderer/app/format.ts';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { ChannelPlanDialog } from './ChannelPlanDialog.tsx';
import { ElectronicShare } from './ElectronicShare.tsx';
import { ServiceChannels } from './ServiceChannels.tsx';
import { useDayQuery } from './useDayQuery.ts';

type Channels = OutputOf<'day.channels'>;
type Line = Channels['today'] & { readonly id: string; readonly name: string };

const REFRESH_MS = 300_000;

/** How requests came in, beside what was planned, and why clients preferred paper (CHN-03, CHN-12). */
export function RequestChannels() {
  const { t } = useTranslation();
  const { data: person } = usePerson();
  const [isPlanning, setPlanning] = useState(false);
  const { data } = useDayQuery('day.channels', {}, { topics: ['settings'], refreshMs: REFRESH_MS });
  if (!data) return null;
  const { today, before, plannedPercent, organisationsOnPaper } = data;
  const lines: Line[] = [
    { ...today, id: 'today', name: t('day.channels.today') },
    { ...before, id: 'before', name: t('day.channels.before') },
  ];
  return (
    <Pane title={t('day.channels.title')} note={t('day.channels.note')}>
      <Table<Line>
        label={t('day.channels.title')}
        columns={[
          { key: 'name', title: t('day.channels.when'), render: ({ name }) => name },
          {
            key: 'electronic',
            title: t('day.channels.electronic'),
            render: ({ electronic }) => <b>{formatNumber(electronic)}</b>,
            isNumber: true,
          },
          {
            key: 'paper',
            title: t('day.channels.paper'),
            render: ({ paper }) => formatNumber(paper),
            isNumber: true,
          },
          {
            key: 'share',
            title: t('day.channels.share'),
            render: ({ electronicShare }) => (
              <ElectronicShare share={electronicShare} plannedPercent={plannedPercent} />
            ),
          },
        ]}
        items={lines}
        emptyText={t('day.channels.none')}
      />
      <ServiceChannels services={data.services} plannedPercent={plannedPercent} />
      <Initiators {...data.initiators} />
      <Barriers today={today} before={before} />
      <div className="day-note row">
        <span>
          {plannedPercent === null
            ? t('day.channels.noPlan')
            : t('day.channels.plan', { percent: plannedPercent })}{' '}
          {t('day.channels.organisations', { number: organisationsOnPaper })}
        </span>
        {person && hasRole(person, ['manager', 'admin']) && (
          <Button look="quiet" size="small" onPress={() => setPlanning(true)}>
            {t('day.channels.change')}
          </Button>
        )}
      </div>
      {isPlanning && (
        <ChannelPlanDialog
          percent={plannedPercent}
          services={data.services}
          onClose={() => setPlanning(false)}
        />
      )}
    </Pane>
  );
}

const INITIATOR_TEXTS = {
  client: 'day.channels.initiator.client',
  representative: 'day.channels.initiator.representative',
  institution: 'day.channels.initiator.institution',
} as const satisfies Record<Initiator, TextKey>;

/** Of those who began any (INT-02). */
function Initiators({ today, before }: Channels['initiators']) {
  const { t } = useTranslation();
  const items = INITIATORS.map((id) => ({ id, today: today[id], before: before[id] })).filter(
    (each) => each.today + each.before > 0,
  );
  if (items.length === 0) return null;
  return (
    <Table<(typeof items)[number]>
      label={t('day.channels.initiators')}
      columns={[
        {
          key: 'who',
          title: t('day.channels.initiators'),
          render: ({ id }) => t(INITIATOR_TEXTS[id]),
        },
        {
          key: 'today',
          title: t('day.channels.today'),
          render: (line) => formatNumber(line.today),
          isNumber: true,
        },
        {
          key: 'before',
          title: t('day.channels.before'),
          render: (line) => formatNumber(line.before),
          isNumber: true,
        },
      ]}
      items={items}
      emptyText=""
    />
  );
}

type BarrierLine = { readonly id: string; readonly text: string; readonly count: number };

/** Both spans together: what keeps people from the e-service is no matter of one day. */
function Barriers({ today, before }: Pick<Channels, 'today' | 'before'>) {
  const { t } = useTranslation();
  const items = BARRIERS.map((id): BarrierLine => ({
    id,
    text: t(BARRIER_TEXTS[id]),
    count: today.barriers[id] + before.barriers[id],
  }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  if (items.length === 0) return null;
  return (
    <Table<BarrierLine>
      label={t('day.channels.barriers')}
      columns={[
        { key: 'why', title: t('day.channels.barriers'), render: ({ text }) => text },
        {
          key: 'times',
          title: t('day.channels.times'),
          render: ({ count }) => formatNumber(count),
          isNumber: true,
        },
      ]}
      items={items}
      emptyText=""
    />
  );
}
