import { useTranslation } from 'react-i18next';
import { Table } from '#renderer/ui/Table.tsx';
import type { Trip } from './trip.ts';
import { dayName, stopsLine } from './tripWords.ts';

type TripTableProps = {
  readonly label: string;
  readonly trips: readonly Trip[];
  /** One of these that is planned never left. */
  readonly isPast?: boolean;
  readonly emptyText: string;
  /** Absent: these may only be looked at. */
  readonly onOpen: ((trip: Trip) => void) | undefined;
};

export function TripTable({ label, trips, isPast = false, emptyText, onOpen }: TripTableProps) {
  const { t } = useTranslation();
  return (
    <Table<Trip & { readonly id: string }>
      label={label}
      columns={[
        {
          key: 'date',
          title: t('trip.column.date'),
          isRowHeader: true,
          render: ({ date }) => <span className="nowrap">{dayName(date, t)}</span>,
        },
        {
          key: 'stops',
          title: t('trip.column.stops'),
          render: ({ stops, status }) => (
            <span className="term-cell is-wide">
              {stopsLine(stops, t)}
              {isPast && status === 'planned' && <span className="sub">{t('trip.state.neverLeft')}</span>}
            </span>
          ),
        },
      ]}
      items={trips.map((trip) => ({ ...trip, id: trip.tripId }))}
      onOpen={
        onOpen &&
        ((id) => {
          const opened = trips.find(({ tripId }) => tripId === id);
          if (opened) onOpen(opened);
        })
      }
      emptyText={emptyText}
    />
  );
}
