import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COST_CHANNELS } from '#shared/domain/visit/costFigures.ts';
import { formatNumber } from '#renderer/app/format.ts';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Definition } from '#renderer/ui/Definition.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { CostUnitsDialog } from './CostUnitsDialog.tsx';
import { COST_TEXTS } from './costTexts.ts';
import { useDayQuery } from './useDayQuery.ts';

type Line = {
  readonly id: string;
  readonly name: string;
  readonly each: number | null;
  readonly times: number;
  readonly sum: number;
};

const REFRESH_MS = 300_000;

/** What the day's contacts cost by channel, and what e-services would have spared (CHN-09). */
export function CostTable() {
  const { t } = useTranslation();
  const { data: person } = usePerson();
  const [isSetting, setSetting] = useState(false);
  const { data } = useDayQuery('day.costs', {}, { topics: ['settings'], refreshMs: REFRESH_MS });
  if (!data) return null;
  const { units, times, total } = data;
  const used = COST_CHANNELS.filter((channel) => times[channel] > 0).map((channel): Line => ({
    id: channel,
    name: t(COST_TEXTS[channel]),
    each: units[channel],
    times: times[channel],
    sum: times[channel] * units[channel],
  }));
  const all = used.reduce((sum, line) => sum + line.times, 0);
  const sum: Line = { id: 'total', name: t('day.costs.total'), each: null, times: all, sum: total };
  return (
    <Pane title={t('day.costs.title')} note={t('day.costs.note')}>
      <Table<Line>
        label={t('day.costs.title')}
        columns={[
          { key: 'channel', title: t('day.costs.channel'), render: ({ name }) => name },
          {
            key: 'times',
            title: t('day.costs.times'),
            render: (line) => formatNumber(line.times),
            isNumber: true,
          },
          {
            key: 'each',
            title: t('day.costs.units'),
            render: ({ each }) => (each === null ? '' : formatNumber(each)),
            isNumber: true,
          },
          {
            key: 'sum',
            title: t('day.costs.sum'),
            render: (line) => <b>{formatNumber(line.sum)}</b>,
            isNumber: true,
          },
        ]}
        items={used.length === 0 ? [] : [...used, sum]}
        emptyText={t('day.costs.none')}
      />
      <div className="day-note row">
        <span>
          {t('day.costs.spared', {
            today: formatNumber(data.sparedToday),
            visits: formatNumber(data.sparedVisits),
            before: formatNumber(data.sparedBefore),
          })}
        </span>
        {person && hasRole(person, ['manager', 'admin']) && (
          <Button look="quiet" size="small" onPress={() => setSetting(true)}>
            {t('day.costs.change')}
          </Button>
        )}
      </div>
      <Definition
        title={t('day.definition')}
        texts={[t('day.costs.definition'), t('day.costs.sparedDefinition')]}
      />
      {isSetting && <CostUnitsDialog units={units} onClose={() => setSetting(false)} />}
    </Pane>
  );
}
