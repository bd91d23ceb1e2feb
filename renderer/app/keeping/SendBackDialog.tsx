import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendBackReason } from '#shared/domain/request/keeping/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { SEND_BACK_TEXTS, type KeptResult } from './keepingWords.ts';

type SendBackDialogProps = { readonly result: KeptResult; readonly onClose: () => void };

/** HND-05: nobody came for it, or nobody wants it: the service owner gets it back. */
export function SendBackDialog({ result: { requestId }, onClose }: SendBackDialogProps) {
  const { t } = useTranslation();
  const sendBack = useCommand('handover.sendBack');
  const [reason, setReason] = useState<SendBackReason>('unclaimed');
  const [tracking, setTracking] = useState('');
  const [words, setWords] = useState('');
  return (
    <ActDialog
      title={t('keeping.sendBack.title')}
      labelKey="keeping.sendBack.save"
      backKey="keeping.leave"
      sending={sendBack}
      act={() => sendBack.run({ requestId, reason, tracking, words })}
      onClose={onClose}
      isWide
    >
      <ChoiceField<SendBackReason>
        label={t('keeping.sendBack.why')}
        choices={choicesOf<SendBackReason>(SEND_BACK_TEXTS, t)}
        value={reason}
        onChange={setReason}
      />
      <LongTextField
        label={t('keeping.sendBack.words')}
        isOptional={reason !== 'other'}
        value={words}
        onChange={setWords}
        maxLength={300}
        rows={2}
      />
      <TextField
        label={t('keeping.tracking')}
        hint={t('keeping.trackingHint')}
        isOptional
        value={tracking}
        onChange={setTracking}
        maxLength={40}
      />
    </ActDialog>
  );
}
