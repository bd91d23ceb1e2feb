import type { TFunction } from 'i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import { formatTime, minutesBetween } from '#renderer/app/format.ts';
import type { PickRow } from '#renderer/ui/PickList.tsx';
import { NEED_TEXTS, SPOKEN_TEXTS } from '../words.ts';
import type { QueueRow } from '../types.ts';

type Shown = {
  readonly now: EpochMs;
  readonly serviceName: (row: QueueRow) => string;
  /** Of the person at this counter; null: not said. */
  readonly languages?: readonly ClientLanguage[] | null;
  readonly t: TFunction;
};

/** A waiting client: number, matter, and until when the call is due. Late is said in words, not only in colour. */
export function waitingRow(row: QueueRow, shown: Shown): PickRow {
  const late = minutesBetween(row.dueAt, shown.now);
  const isLate = row.dueAt < shown.now && late > 0;
  return {
    ...base(row, shown),
    icon: isLate ? 'warning' : 'clock',
    tone: isLate ? 'warn' : 'neutral',
    side: isLate ? shown.t('queue.row.late', { minutes: late }) : formatTime(row.dueAt),
    sideTone: isLate ? 'warn' : undefined,
  };
}

/** A client who missed the call, and what coming back would get. */
export function missedRow(row: QueueRow, shown: Shown): PickRow {
  const { comingBack } = row;
  const note =
    comingBack?.kind === 'keepsPlace'
      ? shown.t('queue.row.keepsPlace', { time: formatTime(comingBack.until) })
      : shown.t(comingBack?.kind === 'newPlace' ? 'queue.row.newPlace' : 'queue.row.newTicket');
  return { ...base(row, shown), icon: 'notAllowed', side: formatTime(row.dueAt), note };
}

/** A client who went to fetch something. */
export function parkedRow(row: QueueRow, shown: Shown): PickRow {
  const { parkedUntil } = row;
  const isPast = parkedUntil !== null && parkedUntil < shown.now;
  return {
    ...base(row, shown),
    icon: 'pause',
    side: parkedUntil === null ? shown.t('queue.row.today') : formatTime(parkedUntil),
    sideTone: isPast ? 'warn' : undefined,
  };
}

function base(
  row: QueueRow,
  { serviceName, languages, t }: Shown,
): Pick<PickRow, 'id' | 'lead' | 'text' | 'note'> {
  const { appointmentAt } = row;
  const isForeign = languages ? !languages.includes(row.language) : false;
  const special = [
    isForeign ? t(SPOKEN_TEXTS[row.language]) : '',
    appointmentAt === null ? '' : t('queue.row.appointment', { time: formatTime(appointmentAt) }),
    row.need === 'none' ? '' : t(NEED_TEXTS[row.need]),
    row.people > 1 ? t('queue.people', { count: row.people }) : '',
    row.needsRoom ? t('queue.room') : '',
  ];
  // First, because a narrow column cuts the end.
  const text = [...special, serviceName(row)].filter(Boolean).join(' · ');
  return { id: row.visitId, lead: row.ticket, text, note: row.note ?? undefined };
}
