import type { TFunction } from 'i18next';
import type { EpochMs } from '#shared/lib/time.ts';
import { formatTime } from '#renderer/app/format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { TableColumn } from '#renderer/ui/Table.tsx';
import type { AppointmentRow } from '../types.ts';
import type { useActs } from '../useActs.ts';
import { standingOf } from '../words.ts';

type Item = AppointmentRow & { readonly id: string };

type Shown = {
  readonly now: EpochMs;
  readonly nameOf: (serviceId: string) => string;
  readonly isToday: boolean;
  readonly acts: ReturnType<typeof useActs>;
};

/** Time, who, what, where, how it stands; the one act that the row is waiting for. */
export function agendaColumns(t: TFunction, { now, nameOf, isToday, acts }: Shown): TableColumn<Item>[] {
  return [
    {
      key: 'time',
      title: t('appointment.column.time'),
      render: ({ from, minutes }) => (
        <span className="agenda-time">
          <strong>{formatTime(from)}</strong>
          <small className="muted">{t('appointment.minutes', { minutes })}</small>
        </span>
      ),
    },
    {
      key: 'who',
      title: t('appointment.column.who'),
      isRowHeader: true,
      render: ({ name, phone, code }) => (
        <span className="agenda-who">
          <span className="list-cut">{name || code}</span>
          <small className="muted">{phone || code}</small>
        </span>
      ),
    },
    {
      key: 'what',
      title: t('appointment.column.what'),
      render: ({ serviceIds, note, video }) => (
        <span className="agenda-what">
          <span className="list-cut agenda-cut">{serviceIds.map(nameOf).join(', ')}</span>
          <small className="muted list-cut agenda-cut">
            {[video && t('appointment.videoWith', { centre: video.centreName }), note]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
      ),
    },
    {
      key: 'where',
      title: t('appointment.column.where'),
      render: ({ placeName }) => <span className="nowrap">{placeName ?? '—'}</span>,
    },
    {
      key: 'state',
      title: t('appointment.column.state'),
      render: (row) => {
        const { tone, icon, text } = standingOf(row, now, t);
        return (
          <StateLabel tone={tone} icon={icon}>
            {text}
          </StateLabel>
        );
      },
    },
    {
      key: 'act',
      title: t('appointment.column.act'),
      isActs: true,
      render: (row) => <RowAct row={row} isToday={isToday} acts={acts} t={t} />,
    },
  ];
}

type RowActProps = Pick<Shown, 'isToday' | 'acts'> & { readonly row: Item; readonly t: TFunction };

function RowAct({ row, isToday, acts, t }: RowActProps) {
  const { appointmentId, status, name, code, video } = row;
  if (!isToday || video?.side === 'asked') return null;
  if (status === 'booked') {
    return (
      <Button
        size="small"
        icon="check"
        label={t('appointment.checkIn.of', { who: name || code })}
        onPress={() => void acts.checkIn(appointmentId)}
      >
        {t('appointment.checkIn.act')}
      </Button>
    );
  }
  if (row.undo !== 'appointment.checkedIn') return null;
  return (
    <Button
      size="small"
      look="quiet"
      icon="undo"
      label={t('appointment.undoOf', { who: name || code })}
      onPress={() => void acts.undo(appointmentId)}
    >
      {t('appointment.undo')}
    </Button>
  );
}
