import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestrictionGround } from '#shared/domain/client/restriction/types.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { GROUND_TEXTS } from './restrictionWords.ts';

const MINUTE_MS = 60_000;
const COVERS_LENGTH = 300;

type RecordRestrictionProps = { readonly clientId: string; readonly onClose: () => void };

/** The client's wish, with the day and the ground. */
export function RecordRestriction({ clientId, onClose }: RecordRestrictionProps) {
  const { t } = useTranslation();
  const today = localDate(useNow(MINUTE_MS));
  const send = useCommand('restriction.record');
  const [since, setSince] = useState<LocalDate | null>(today);
  const [ground, setGround] = useState<RestrictionGround>('accuracy');
  const [covers, setCovers] = useState('');
  const record: Command = {
    id: 'dialog.primary',
    labelKey: 'restriction.record',
    whyNot: () => (since === null ? t('restriction.dayMissing') : null),
    run: async () => {
      if (since === null) return;
      if (!(await send.run({ clientId, since, ground, covers })).ok) return;
      useUi.getState().showNotice({ text: t('restriction.recorded'), tone: 'done' });
      onClose();
    },
  };
  useCommands([record], { isInDialog: true });
  return (
    <Dialog
      title={t('restriction.title')}
      isOpen
      isQuestion
      onClose={onClose}
      acts={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('restriction.back')}
          </Button>
          <CommandButton command={record} look="primary" isBusy={send.isPending} />
        </>
      }
    >
      {send.error && <Notice tone="error">{errorText(send.error)}</Notice>}
      <p className="sub">{t('restriction.text')}</p>
      <DateField label={t('restriction.since')} value={since} onChange={setSince} max={today} takesFocus />
      <SelectField<RestrictionGround>
        label={t('restriction.ground')}
        choices={choicesOf<RestrictionGround>(GROUND_TEXTS, t)}
        value={ground}
        onChange={setGround}
      />
      <TextField
        label={t('restriction.covers')}
        hint={t('restriction.coversHint')}
        isOptional
        value={covers}
        onChange={setCovers}
        maxLength={COVERS_LENGTH}
      />
    </Dialog>
  );
}
