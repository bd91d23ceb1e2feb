import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestrictedUse } from '#shared/domain/client/restriction/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { RestrictionForm } from './restrictionForm.ts';
import { USE_TEXTS } from './restrictionWords.ts';

const REASON_LENGTH = 300;

/** On what ground the data are used in this visit all the same (GDPR 18(2)). */
export function useUseRestricted(clientId: string, visitId: string | null): RestrictionForm {
  const { t } = useTranslation();
  const send = useCommand('restriction.use');
  const [use, setUse] = useState<RestrictedUse>('consent');
  const [reason, setReason] = useState('');
  return {
    labelKey: 'restriction.recordUse',
    whyNot: reason.trim() === '' ? t('restriction.reasonMissing') : null,
    sending: send,
    async act() {
      const outcome = await send.run({ clientId, visitId, use, reason });
      if (outcome.ok) useUi.getState().showNotice({ text: t('restriction.used'), tone: 'done' });
      return outcome;
    },
    fields: (
      <>
        <SelectField<RestrictedUse>
          label={t('restriction.use')}
          choices={choicesOf<RestrictedUse>(USE_TEXTS, t)}
          value={use}
          onChange={setUse}
        />
        <TextField
          label={t('restriction.reason')}
          hint={t('restriction.useHint')}
          value={reason}
          onChange={setReason}
          maxLength={REASON_LENGTH}
        />
      </>
    ),
  };
}
