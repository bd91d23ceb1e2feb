import type { TFunction } from 'i18next';
import type {
  BookingChannel,
  CancelReason,
  MoveReason,
  VideoRefusal,
} from '#shared/domain/appointment/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { localDate, weekdayOf, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { formatTime } from '#renderer/app/format.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Agenda, AppointmentRow } from './types.ts';

export const CHANNEL_KEYS = {
  phone: 'appointment.channel.phone',
  inPerson: 'appointment.channel.inPerson',
  email: 'appointment.channel.email',
} as const satisfies Record<BookingChannel, TextKey>;

export const MOVE_KEYS = {
  clientAsks: 'appointment.why.clientAsks',
  specialistAsks: 'appointment.why.specialistAsks',
  centreClosed: 'appointment.why.centreClosed',
  staffAbsent: 'appointment.why.staffAbsent',
  doubleBooked: 'appointment.why.doubleBooked',
  other: 'appointment.why.other',
} as const satisfies Record<MoveReason, TextKey>;

export const CANCEL_KEYS = {
  clientAsks: 'appointment.why.clientAsks',
  notNeeded: 'appointment.why.notNeeded',
  centreClosed: 'appointment.why.centreClosed',
  staffAbsent: 'appointment.why.staffAbsent',
  mistake: 'appointment.why.mistake',
  other: 'appointment.why.other',
} as const satisfies Record<CancelReason, TextKey>;

export const REFUSAL_KEYS = {
  noTime: 'appointment.refusal.noTime',
  wrongInstitution: 'appointment.refusal.wrongInstitution',
  moreInformation: 'appointment.refusal.moreInformation',
  other: 'appointment.why.other',
} as const satisfies Record<VideoRefusal, TextKey>;

const SHORT_WEEKDAYS = [
  'appointment.weekday.monday',
  'appointment.weekday.tuesday',
  'appointment.weekday.wednesday',
  'appointment.weekday.thursday',
  'appointment.weekday.friday',
  'appointment.weekday.saturday',
  'appointment.weekday.sunday',
] as const;

/** `P 30.11.` */
export function shortDay(day: LocalDate, t: TFunction): string {
  const [, month, dayOfMonth] = day.split('-');
  const weekday = SHORT_WEEKDAYS[weekdayOf(day)];
  return `${weekday ? t(weekday) : ''} ${dayOfMonth}.${month}.`;
}

/** `šodien 10:15`, `rīt 9:00`, `P 30.11. 9:00` */
export function shortMoment(at: EpochMs, now: EpochMs, t: TFunction): string {
  return `${dayWord(localDate(at), localDate(now), t)} ${formatTime(at)}`;
}

export function dayWord(day: LocalDate, today: LocalDate, t: TFunction): string {
  if (day === today) return t('appointment.day.today');
  return day === addDays(today, 1) ? t('appointment.day.tomorrow') : shortDay(day, t);
}

export function closedWords(closed: Agenda['closed'], t: TFunction): string | null {
  switch (closed?.kind) {
    case 'holiday':
      return t('appointment.closed.holiday');
    case 'noHours':
      return t('appointment.closed.noHours');
    case 'closure':
      return closed.reason ?? t('appointment.closed.noHours');
    case undefined:
      return null;
  }
}

export type Standing = { readonly tone: Tone; readonly icon: IconName; readonly text: string };

/** What a row of the agenda says of itself, most urgent first; never by colour alone. */
export function standingOf(row: AppointmentRow, now: EpochMs, t: TFunction): Standing {
  if (row.isDoubled) return { tone: 'error', icon: 'warning', text: t('appointment.state.doubled') };
  switch (row.status) {
    case 'checkedIn':
      return arrived(row, t);
    case 'missed':
      return { tone: 'neutral', icon: 'notAllowed', text: t('appointment.state.missed') };
    case 'cancelled':
      return { tone: 'neutral', icon: 'close', text: t('appointment.state.cancelled') };
    case 'booked': {
      const video = row.video && videoStanding(row.video, t);
      if (video) return video;
      const late = Math.floor((now - row.from) / 60_000);
      if (late > 0 && late < 24 * 60) {
        return { tone: 'warn', icon: 'warning', text: t('appointment.state.late', { minutes: late }) };
      }
      return { tone: 'neutral', icon: 'clock', text: t('appointment.state.booked') };
    }
  }
}

function arrived({ visitStatus, ticket }: AppointmentRow, t: TFunction): Standing {
  const number = ticket ?? '';
  if (visitStatus === 'waiting')
    return { tone: 'accent', icon: 'people', text: t('appointment.state.waiting', { ticket: number }) };
  const isOver = visitStatus === 'finished' || visitStatus === 'left';
  return isOver
    ? { tone: 'done', icon: 'checkCircle', text: t('appointment.state.over', { ticket: number }) }
    : { tone: 'accent', icon: 'window', text: t('appointment.state.atCounter', { ticket: number }) };
}

function videoStanding(video: NonNullable<AppointmentRow['video']>, t: TFunction): Standing | null {
  switch (video.answer) {
    case 'accepted':
      return { tone: 'done', icon: 'check', text: t('appointment.state.videoAccepted') };
    case 'asked':
      return {
        tone: 'warn',
        icon: 'question',
        text: t(video.side === 'asked' ? 'appointment.state.videoToAnswer' : 'appointment.state.videoAsked'),
      };
    case 'proposed':
      return { tone: 'warn', icon: 'clock', text: t('appointment.state.videoProposed') };
    case 'refused':
      return { tone: 'error', icon: 'notAllowed', text: t('appointment.state.videoRefused') };
  }
}
