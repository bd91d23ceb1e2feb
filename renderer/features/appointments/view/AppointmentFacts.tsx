import { useTranslation } from 'react-i18next';
import type { EpochMs } from '#shared/lib/time.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { NEED_CHOICES } from '#renderer/app/centre/needs.ts';
import { whatKey } from '#renderer/app/centre/whatWords.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDay, formatDayTime, formatTime } from '#renderer/app/format.ts';
import { Facts, type Fact } from '#renderer/ui/Facts.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { Appointment, Video } from '../types.ts';
import { CANCEL_KEYS, CHANNEL_KEYS, REFUSAL_KEYS, standingOf } from '../words.ts';
import { RoomField } from './RoomField.tsx';

type AppointmentFactsProps = { readonly appointment: Appointment; readonly now: EpochMs };

export function AppointmentFacts({ appointment, now }: AppointmentFactsProps) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const { from, minutes, serviceIds, placeName, phone, note, language, need, channel, code } = appointment;
  const { cancelReason, video, steps } = appointment;
  const { tone, icon, text } = standingOf(appointment, now, t);
  const facts: Fact[] = [
    {
      name: t('appointment.column.state'),
      value: (
        <StateLabel tone={tone} icon={icon}>
          {text}
        </StateLabel>
      ),
    },
    { name: t('receipt.appointment.number'), value: <strong>{code}</strong> },
    {
      name: t('appointment.column.time'),
      value: `${formatDay(from)} ${formatTime(from)} · ${t('appointment.minutes', { minutes })}`,
    },
    { name: t('appointment.column.what'), value: serviceIds.map(nameOf).join(', ') },
    { name: t('appointment.column.where'), value: placeName ?? '—' },
    ...(phone === '' ? [] : [{ name: t('appointment.field.phone'), value: phone }]),
    ...(note === '' ? [] : [{ name: t('appointment.field.note'), value: note }]),
    { name: t('appointment.field.language'), value: t(LANGUAGE_TEXTS[language]) },
    ...(need === 'none' ? [] : [{ name: t('door.need.label'), value: t(NEED_CHOICES[need]) }]),
    { name: t('appointment.field.channel'), value: t(CHANNEL_KEYS[channel]) },
    ...(cancelReason === null
      ? []
      : [{ name: t('appointment.cancel.why'), value: t(CANCEL_KEYS[cancelReason]) }]),
  ];
  return (
    <div className="appointment-view">
      <div>
        <Facts facts={facts} align="left" />
        {video && <VideoFacts appointment={appointment} video={video} now={now} />}
      </div>
      <div>
        <h3>{t('appointment.view.history')}</h3>
        <ul className="appointment-steps">
          {steps.map(({ type, at, by }) => (
            <li key={`${type} ${at}`}>
              <span>{t(whatKey(type))}</span>
              <span className="sub">{[formatDayTime(at, now), by].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

type VideoFactsProps = AppointmentFactsProps & { readonly video: Video };

function VideoFacts({ appointment, video, now }: VideoFactsProps) {
  const { t } = useTranslation();
  const { side, centreName, by, proposedFrom, refusal, text, held } = video;
  const facts: Fact[] = [
    {
      name: t(side === 'asks' ? 'appointment.video.with' : 'appointment.video.clientAt'),
      value: [centreName, by].filter(Boolean).join(' · '),
    },
    ...(video.answer === 'proposed' && proposedFrom !== null
      ? [{ name: t('appointment.video.proposed'), value: formatDayTime(proposedFrom, now) }]
      : []),
    ...(refusal === null ? [] : [{ name: t('appointment.video.refused'), value: t(REFUSAL_KEYS[refusal]) }]),
    ...(text === '' ? [] : [{ name: t('appointment.video.words'), value: text }]),
    ...(held === null
      ? []
      : [
          {
            name: t('appointment.video.held'),
            value: [
              formatDayTime(held.at, now),
              t('appointment.minutes', { minutes: held.minutes }),
              held.text,
            ]
              .filter(Boolean)
              .join(' · '),
          },
        ]),
  ];
  return (
    <section className="appointment-video">
      <h3>{t('appointment.video.title')}</h3>
      <Facts facts={facts} align="left" />
      <RoomField
        key={video.roomUrl ?? ''}
        appointmentId={appointment.appointmentId}
        roomUrl={video.roomUrl ?? ''}
      />
    </section>
  );
}
