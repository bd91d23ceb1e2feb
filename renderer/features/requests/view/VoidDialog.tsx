import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoidReason } from '#shared/domain/request/afterwards/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { VOID_TEXTS } from '#renderer/app/centre/afterwardsWords.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import type { RequestData } from './requestData.ts';

type VoidDialogProps = { readonly request: RequestData; readonly onClose: () => void };

/** It should never have been registered so; the number stays and says that it is void. */
export function VoidDialog({ request: { requestId, registerNumber }, onClose }: VoidDialogProps) {
  const { t } = useTranslation();
  const voiding = useCommand('request.void');
  const [reason, setReason] = useState<VoidReason>('wrongClient');
  const [words, setWords] = useState('');
  return (
    <ActDialog
      title={t('request.after.void.title', { number: registerNumber ?? '' }).trim()}
      labelKey="request.after.void.save"
      backKey="request.after.leave"
      whyNot={words.trim() === '' ? t('request.after.void.missing') : null}
      sending={voiding}
      act={() => voiding.run({ requestId, why: { reason, words } })}
      onClose={onClose}
      isWide
    >
      <p className="sub">{t('request.after.void.text')}</p>
      <ChoiceField<VoidReason>
        label={t('request.after.void.reason')}
        choices={choicesOf<VoidReason>(VOID_TEXTS, t)}
        value={reason}
        onChange={setReason}
      />
      <LongTextField
        label={t('request.after.void.words')}
        hint={t('request.after.void.hint')}
        value={words}
        onChange={setWords}
        maxLength={300}
        rows={2}
        takesFocus
      />
    </ActDialog>
  );
}
