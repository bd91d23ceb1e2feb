import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate, momentOf, localTime } from '#shared/lib/time.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCommand } from '#renderer/api/useCommand.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { OfAppointment } from './actProps.ts';

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** The specialist's own time: it is not the other centre's counters that decide. */
export function ProposeVideoDialog({ appointment, onClose }: OfAppointment) {
  const { t } = useTranslation();
  const [day, setDay] = useState<string | null>(localDate(appointment.from));
  const [time, setTime] = useState(localTime(appointment.from));
  const [text, setText] = useState('');
  const propose = useCommand('appointment.proposeVideo');
  const from = day !== null && TIME.test(time) ? momentOf(day, time) : null;
  return (
    <ActDialog
      backKey="appointment.view.back"
      isWide
      title={t('appointment.video.propose')}
      labelKey="appointment.video.propose"
      whyNot={from === null ? t('appointment.video.timeWrong') : null}
      sending={propose}
      act={() => propose.run({ appointmentId: appointment.appointmentId, from: from ?? 0, text })}
      onClose={onClose}
    >
      <DateField label={t('appointment.when.day')} value={day} onChange={setDay} takesFocus />
      <TextField
        label={t('appointment.when.time')}
        placeholder="10:30"
        maxLength={5}
        value={time}
        onChange={setTime}
      />
      <TextField
        label={t('appointment.video.words')}
        isOptional
        maxLength={300}
        value={text}
        onChange={setText}
      />
    </ActDialog>
  );
}
