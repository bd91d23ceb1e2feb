import { useTranslation } from 'react-i18next';
import { nextAct } from '#shared/domain/trip/nextAct.ts';
import { isOpened } from '#shared/domain/trip/plan.ts';
import { formatTime } from '#renderer/app/format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { Trip, TripStop } from './trip.ts';
import { placeName, STOP_KIND_TEXTS } from './tripWords.ts';

type StopTableProps = {
  readonly trip: Trip;
  /** Out of turn, because the road was closed or somebody called, or again; null while none can be opened. */
  readonly onOpenStop: ((stop: TripStop) => Promise<void>) | null;
};

export function StopTable({ trip, onOpenStop }: StopTableProps) {
  const { t } = useTranslation();
  const next = nextAct(trip, trip.date);
  const nextId = next && 'stop' in next ? next.stop.stopId : null;
  return (
    <Table<TripStop & { readonly id: string }>
      label={t('trip.stops.title')}
      columns={[
        {
          key: 'time',
          title: t('trip.stops.time'),
          render: ({ from, to }) => <span className="nowrap bold">{`${from}–${to}`}</span>,
        },
        {
          key: 'place',
          title: t('trip.stops.place'),
          isRowHeader: true,
          render: (stop) => (
            <span className="term-cell is-wide">
              {placeName(stop, t)}
              <span className="sub">
                {[t(STOP_KIND_TEXTS[stop.kind]), stop.access, stop.municipality].filter(Boolean).join(' · ')}
              </span>
            </span>
          ),
        },
        {
          key: 'state',
          title: t('trip.stops.state'),
          render: (stop) => <StopState stop={stop} isOver={trip.status === 'closed'} />,
        },
        {
          key: 'acts',
          title: t('trip.stops.open'),
          isActs: true,
          render: (stop) =>
            onOpenStop && stop.stopId !== nextId ? (
              <Button
                look="quiet"
                size="small"
                label={t(isOpened(stop) ? 'trip.stops.openAgainOf' : 'trip.stops.openOf', {
                  place: placeName(stop, t),
                })}
                onPress={() => void onOpenStop(stop)}
              >
                {t(isOpened(stop) ? 'trip.stops.openAgain' : 'trip.stops.open')}
              </Button>
            ) : null,
        },
      ]}
      items={trip.stops.map((stop) => ({ ...stop, id: stop.stopId }))}
      emptyText=""
    />
  );
}

function StopState({ stop, isOver }: { readonly stop: TripStop; readonly isOver: boolean }) {
  const { t } = useTranslation();
  const { openedAt, closedAt } = stop;
  if (openedAt === null) {
    return isOver ? (
      <StateLabel tone="warn">{t('trip.state.skipped')}</StateLabel>
    ) : (
      <StateLabel tone="neutral">{t('trip.state.ahead')}</StateLabel>
    );
  }
  if (closedAt === null)
    return <StateLabel tone="accent">{t('trip.state.open', { time: formatTime(openedAt) })}</StateLabel>;
  return (
    <StateLabel tone="done">
      {t('trip.state.done', { from: formatTime(openedAt), to: formatTime(closedAt) })}
    </StateLabel>
  );
}
