import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoveReason } from '#shared/domain/appointment/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCommand } from '#renderer/api/useCommand.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TimeChoice } from '../TimeChoice.tsx';
import { MOVE_KEYS } from '../words.ts';
import type { OfAppointment } from './actProps.ts';

/** Begins with what the other side proposes, and with the reason that is plain to see. */
export function MoveDialog({ appointment, onClose }: OfAppointment) {
  const { t } = useTranslation();
  const { appointmentId, name, code, serviceIds, video, isDoubled } = appointment;
  const proposed = video?.answer === 'proposed' ? video.proposedFrom : null;
  const [from, setFrom] = useState<EpochMs | null>(proposed);
  const [reason, setReason] = useState<MoveReason>(
    proposed !== null ? 'specialistAsks' : isDoubled ? 'doubleBooked' : 'clientAsks',
  );
  const move = useCommand('appointment.move');
  return (
    <ActDialog
      backKey="appointment.view.back"
      isWide
      title={t('appointment.move.title', { who: name || code })}
      labelKey="appointment.move.primary"
      whyNot={from === null ? t('appointment.gap.time') : null}
      sending={move}
      act={() => move.run({ appointmentId, from: from ?? 0, reason })}
      onClose={onClose}
    >
      <TimeChoice
        asked={{ serviceIds: [...serviceIds], kind: video ? 'video' : 'visit', exceptId: appointmentId }}
        value={from}
        onChange={setFrom}
      />
      <SelectField
        label={t('appointment.why.label')}
        choices={choicesOf(MOVE_KEYS, t)}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  );
}
