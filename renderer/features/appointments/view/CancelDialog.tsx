import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CancelReason } from '#shared/domain/appointment/types.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCommand } from '#renderer/api/useCommand.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { CANCEL_KEYS } from '../words.ts';
import type { OfAppointment } from './actProps.ts';

export function CancelDialog({ appointment, onClose }: OfAppointment) {
  const { t } = useTranslation();
  const { appointmentId, name, code } = appointment;
  const [reason, setReason] = useState<CancelReason>('clientAsks');
  const cancel = useCommand('appointment.cancel');
  return (
    <ActDialog
      backKey="appointment.view.back"
      isWide
      title={t('appointment.cancel.title', { who: name || code })}
      labelKey="appointment.cancel.primary"
      sending={cancel}
      act={() => cancel.run({ appointmentId, reason })}
      onClose={onClose}
    >
      <SelectField
        label={t('appointment.why.label')}
        choices={choicesOf(CANCEL_KEYS, t)}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  );
}
