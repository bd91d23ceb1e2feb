import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiftingWay } from '#shared/domain/client/restriction/types.ts';
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
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TOLD_TEXTS } from './restrictionWords.ts';

const MINUTE_MS = 60_000;

type LiftRestrictionProps = {
  readonly clientId: string;
  readonly since: LocalDate;
  readonly onClose: () => void;
  /** What is in force. */
  readonly children: ReactNode;
};

/** Lifted only with how the client was told before (GDPR 18(3)); nothing is chosen for the person who has to have done it. */
export function LiftRestriction({ clientId, since, onClose, children }: LiftRestrictionProps) {
  const { t } = useTranslation();
  const today = localDate(useNow(MINUTE_MS));
  const send = useCommand('restriction.lift');
  const [told, setTold] = useState<LiftingWay>('inPerson');
  const [toldOn, setToldOn] = useState<LocalDate | null>(null);
  const lift: Command = {
    id: 'dialog.primary',
    labelKey: 'restriction.lift',
    whyNot: () => (toldOn === null ? t('restriction.liftHint') : null),
    run: async () => {
      if (toldOn === null) return;
      if (!(await send.run({ clientId, told, toldOn })).ok) return;
      useUi.getState().showNotice({ text: t('restriction.lifted'), tone: 'done' });
      onClose();
    },
  };
  useCommands([lift], { isInDialog: true });
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
          <CommandButton command={lift} look="primary" isBusy={send.isPending} />
        </>
      }
    >
      {send.error && <Notice tone="error">{errorText(send.error)}</Notice>}
      {children}
      <ChoiceField<LiftingWay>
        label={t('restriction.told')}
        size="small"
        choices={choicesOf<LiftingWay>(TOLD_TEXTS, t)}
        value={told}
        onChange={setTold}
      />
      <DateField
        label={t('restriction.toldOn')}
        value={toldOn}
        onChange={setToldOn}
        min={since}
        max={today}
      />
    </Dialog>
  );
}
