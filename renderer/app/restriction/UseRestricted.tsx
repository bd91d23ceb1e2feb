import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestrictedUse } from '#shared/domain/client/restriction/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { USE_TEXTS } from './restrictionWords.ts';

const REASON_LENGTH = 300;

type UseRestrictedProps = {
  readonly clientId: string;
  readonly visitId: string;
  readonly onClose: () => void;
  /** What is in force. */
  readonly children: ReactNode;
};

/** On what ground the data are used in this visit all the same (GDPR 18(2)). */
export function UseRestricted({ clientId, visitId, onClose, children }: UseRestrictedProps) {
  const { t } = useTranslation();
  const send = useCommand('restriction.use');
  const [use, setUse] = useState<RestrictedUse>('consent');
  const [reason, setReason] = useState('');
  const record: Command = {
    id: 'dialog.primary',
    labelKey: 'restriction.recordUse',
    whyNot: () => (reason.trim() === '' ? t('restriction.reasonMissing') : null),
    run: async () => {
      if (!(await send.run({ clientId, visitId, use, reason })).ok) return;
      useUi.getState().showNotice({ text: t('restriction.used'), tone: 'done' });
      onClose();
    },
  };
  useCommands([record], { isInDialog: true });
  return (
    <Dialog
      title={t('restriction.title')}
      isOpen
      isWide
      onClose={onClose}
      acts={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('restriction.close')}
          </Button>
          <CommandButton command={record} look="primary" isBusy={send.isPending} />
        </>
      }
    >
      {send.error && <Notice tone="error">{errorText(send.error)}</Notice>}
      {children}
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
    </Dialog>
  );
}
