import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VideoRefusal } from '#shared/domain/appointment/types.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCommand } from '#renderer/api/useCommand.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { REFUSAL_KEYS } from '../words.ts';
import type { OfAppointment } from './actProps.ts';

const LONGEST = 240;

export function RefuseVideoDialog({ appointment, onClose }: OfAppointment) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<VideoRefusal>('noTime');
  const [text, setText] = useState('');
  const refuse = useCommand('appointment.refuseVideo');
  return (
    <ActDialog
      backKey="appointment.view.back"
      isWide
      title={t('appointment.video.refuse')}
      labelKey="appointment.video.refuse"
      sending={refuse}
      act={() => refuse.run({ appointmentId: appointment.appointmentId, reason, text })}
      onClose={onClose}
    >
      <SelectField
        label={t('appointment.why.label')}
        choices={choicesOf(REFUSAL_KEYS, t)}
        value={reason}
        onChange={setReason}
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

/** The client's centre logs its visit; this is the specialist's own record. */
export function LogVideoDialog({ appointment, onClose }: OfAppointment) {
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState(String(appointment.minutes));
  const [text, setText] = useState('');
  const log = useCommand('appointment.logVideo');
  const isPossible = Number(minutes) >= 1 && Number(minutes) <= LONGEST;
  return (
    <ActDialog
      backKey="appointment.view.back"
      isWide
      title={t('appointment.video.log')}
      labelKey="appointment.video.log"
      whyNot={isPossible ? null : t('appointment.video.minutesWrong', { max: LONGEST })}
      sending={log}
      act={() => log.run({ appointmentId: appointment.appointmentId, minutes: Number(minutes), text })}
      onClose={onClose}
    >
      <TextField
        label={t('appointment.video.minutes')}
        inputMode="numeric"
        maxLength={3}
        value={minutes}
        onChange={(typed) => setMinutes(typed.replaceAll(/\D/g, ''))}
      />
      <LongTextField
        label={t('appointment.video.outcome')}
        isOptional
        rows={3}
        maxLength={500}
        value={text}
        onChange={setText}
      />
    </ActDialog>
  );
}
