import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendingWay } from '#shared/domain/request/keeping/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { SENDING_TEXTS, type KeptResult } from './keepingWords.ts';

type SendDialogProps = { readonly result: KeptResult; readonly onClose: () => void };

/** HND-01: the result leaves the centre without a visit. */
export function SendDialog({ result: { requestId }, onClose }: SendDialogProps) {
  const { t } = useTranslation();
  const send = useCommand('handover.send');
  const [how, setHow] = useState<SendingWay>('registeredPost');
  const [tracking, setTracking] = useState('');
  const isByPost = how === 'registeredPost' || how === 'post';
  return (
    <ActDialog
      title={t('keeping.send.title')}
      labelKey="keeping.send.save"
      backKey="keeping.leave"
      sending={send}
      act={() => send.run({ requestId, how, tracking: isByPost ? tracking : '' })}
      onClose={onClose}
      isWide
    >
      <ChoiceField<SendingWay>
        label={t('keeping.send.how')}
        choices={choicesOf<SendingWay>(SENDING_TEXTS, t)}
        value={how}
        onChange={setHow}
      />
      {isByPost && (
        <TextField
          label={t('keeping.tracking')}
          hint={t('keeping.trackingHint')}
          isOptional={how === 'post'}
          value={tracking}
          onChange={setTracking}
          maxLength={40}
          takesFocus
        />
      )}
    </ActDialog>
  );
}
